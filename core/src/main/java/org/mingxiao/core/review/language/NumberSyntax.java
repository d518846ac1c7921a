package org.mingxiao.core.review.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a number may be written: thousands in groups of three, one decimal point. Anything else is never guessed silently. */
public final class NumberSyntax {
    private static final Pattern TOKEN = Pattern.compile("\\d+(?:[,，.．]+\\d+)+");
    private static final Pattern LEADING_COMMA = Pattern.compile("[≥≤≧≦>＞<＜=＝]\\s*([,，]\\d[\\d,，.．]*)");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?");
    private static final Pattern PLAIN = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final Pattern DOTTED_DATE = Pattern.compile("(?:19|20)\\d\\d\\.\\d{1,2}(?:\\.\\d{1,2})?");
    private static final Pattern YEARS = Pattern.compile("(?:(?:19|20)\\d\\d,)+(?:19|20)\\d\\d");
    private static final Pattern AMOUNT = Pattern.compile("^\\s*(?:[万亿]|元|%|％)");
    private static final Pattern SECTION = Pattern.compile("\\d{1,2}(?:\\.\\d{1,2}){2,}");

    private NumberSyntax() {}

    /** The malformed numbers of a cell that should hold a figure. */
    public static List<String> malformedInValue(String text) {
        var found = new ArrayList<String>();
        LEADING_COMMA.matcher(text).results().forEach(match -> found.add(match.group(1)));
        found.addAll(malformed(text, false));
        return found;
    }

    /** The malformed numbers of running text, where a comma between short numbers may part a list. */
    public static List<String> malformedInProse(String text) {
        return malformed(text, true);
    }

    /**
     * What a malformed number was probably meant to be: its last separator read as the decimal point, unless it is a comma
     * before three digits, which parts thousands.
     */
    public static @Nullable BigDecimal probable(String malformed) {
        var folded = malformed.replace('，', ',').replace('．', '.');
        var last = Math.max(folded.lastIndexOf(','), folded.lastIndexOf('.'));
        if (last < 0) {
            return null;
        }
        var whole = folded.substring(0, last).replaceAll("[,.]", "");
        var rest = folded.substring(last + 1);
        boolean thousands = folded.charAt(last) == ',' && rest.length() == 3;
        return new BigDecimal(thousands ? whole + rest : whole + "." + rest);
    }

    private static List<String> malformed(String text, boolean prose) {
        var found = new ArrayList<String>();
        var matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            var written = matcher.group();
            var folded = written.replace('，', ',').replace('．', '.');
            var list = prose && mayBeAList(folded) && !isAmount(text.substring(matcher.end()));
            if (!wellFormed(folded) && !list) {
                found.add(written);
            }
        }
        return found;
    }

    private static boolean wellFormed(String token) {
        return GROUPED.matcher(token).matches()
                || PLAIN.matcher(token).matches()
                || DOTTED_DATE.matcher(token).matches()
                || YEARS.matcher(token).matches()
                || SECTION.matcher(token).matches();
    }

    /** Without a group of exactly three digits, or of noughts, nothing shows that the commas were meant to group thousands. */
    private static boolean mayBeAList(String token) {
        return !token.contains(",")
                || Arrays.stream(token.split("[,.]"))
                        .skip(1)
                        .noneMatch(group -> group.length() == 3 || group.startsWith("0"));
    }

    private static boolean isAmount(String rest) {
        return AMOUNT.matcher(rest).find();
    }
}
