package org.mingxiao.documents.recognition.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One item of a numbered text.
 *
 * @param number as counted in the text; null for text before the first number, or without any
 * @param text without its number
 */
public record NumberedText(@Nullable Integer number, String text) {
    private static final String HAN_NUMBER = "[一二三四五六七八九十]{1,3}";
    private static final List<Pattern> STYLES = List.of(
            Pattern.compile("(?:总体|绩效|年度)?(?:目标|任务)\\s*(\\d{1,2}|" + HAN_NUMBER + ")\\s*[:：.．、]\\s*"),
            Pattern.compile("(\\d{1,2})\\s*、\\s*(?!\\d)"),
            Pattern.compile("(\\d{1,2})\\s*[.．]\\s*(?!\\d)"),
            Pattern.compile("[（(]\\s*(\\d{1,2})\\s*[)）]\\s*[、.．]?\\s*"),
            Pattern.compile("(\\d{1,2})[)）]\\s*"),
            Pattern.compile("([①-⑳])\\s*[、.．]?\\s*"),
            Pattern.compile("(" + HAN_NUMBER + ")、\\s*"),
            Pattern.compile("[（(](" + HAN_NUMBER + ")[)）]\\s*、?\\s*"));
    private static final String HAN_DIGITS = "一二三四五六七八九";

    private record Mark(int number, int start, int end) {}

    /** Parts a text at its numbers 1, 2, 3 …, whatever their style; numbers of an inner style stay in the text. */
    public static List<NumberedText> parts(String text) {
        var cleared = Labels.cleared(text).strip();
        var marks = marks(cleared);
        var items = new ArrayList<NumberedText>();
        int first = marks.isEmpty() ? cleared.length() : marks.get(0).start();
        add(items, null, cleared.substring(0, first));
        for (int i = 0; i < marks.size(); i++) {
            int end = i + 1 < marks.size() ? marks.get(i + 1).start() : cleared.length();
            add(items, marks.get(i).number(), cleared.substring(marks.get(i).end(), end));
        }
        return items;
    }

    private static void add(List<NumberedText> items, @Nullable Integer number, String text) {
        if (!text.isBlank()) {
            items.add(new NumberedText(number, text.strip()));
        }
    }

    private static List<Mark> marks(String text) {
        var best = List.<Mark>of();
        for (var style : STYLES) {
            var marks = sequence(style.matcher(text), text);
            boolean earlier = !marks.isEmpty()
                    && (best.isEmpty() || marks.get(0).start() < best.get(0).start());
            if (earlier) {
                best = marks;
            }
        }
        return best;
    }

    private static List<Mark> sequence(Matcher matcher, String text) {
        var marks = new ArrayList<Mark>();
        while (matcher.find()) {
            int number = number(matcher.group(1));
            boolean next = number == marks.size() + 1
                    && (marks.isEmpty() ? beginsSentence(text, matcher.start()) : standsFree(text, matcher.start()));
            if (next) {
                marks.add(new Mark(number, matcher.start(), matcher.end()));
            }
        }
        // A lone 1 inside the text is no numbering.
        return marks.size() == 1 && marks.get(0).start() > 0 ? List.of() : marks;
    }

    private static boolean beginsSentence(String text, int at) {
        return text.substring(0, at).isBlank() || "\n。；;：:！!？?”".indexOf(lastSign(text, at)) >= 0;
    }

    private static boolean standsFree(String text, int at) {
        char before = text.charAt(at - 1);
        return !Character.isDigit(before) && "第.．-—~至〔(（".indexOf(before) < 0 && !isLatin(before);
    }

    private static boolean isLatin(char sign) {
        return sign >= 'A' && sign <= 'z';
    }

    private static char lastSign(String text, int at) {
        int i = at - 1;
        while (i > 0 && text.charAt(i) != '\n' && Character.isWhitespace(text.charAt(i))) {
            i--;
        }
        return text.charAt(i);
    }

    private static int number(String mark) {
        char first = mark.charAt(0);
        if (first >= '①' && first <= '⑳') {
            return first - '①' + 1;
        }
        if (Character.isDigit(first)) {
            return Integer.parseInt(mark);
        }
        int ten = mark.indexOf('十');
        if (ten < 0) {
            return HAN_DIGITS.indexOf(first) + 1;
        }
        int tens = ten == 0 ? 1 : HAN_DIGITS.indexOf(first) + 1;
        int ones = ten + 1 < mark.length() ? HAN_DIGITS.indexOf(mark.charAt(ten + 1)) + 1 : 0;
        return tens * 10 + ones;
    }
}
