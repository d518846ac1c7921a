package org.mingxiao.documents.layout.typeset;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Undoes the wrapping of lines in a cell, where only the lines' places tell a wrap from the end of a paragraph. */
public final class Wraps {
    /** How an item of a list begins. A number before a full stop must not be a decimal. */
    private static final Pattern LIST_ITEM =
            Pattern.compile("(?:\\d{1,2}[.．](?!\\d)|\\d{1,2}[、)）]|[（(]\\d{1,2}[)）]|[（(][一二三四五六七八九十]{1,3}[)）]"
                    + "|[一二三四五六七八九十]{1,3}[、.．]|[①-⑳]|目标\\s?[\\d一二三四五六七八九十]{1,2}|第[一二三四五六七八九十]{1,3}[，,、：:])");
    /** A line that leaves more than this free, in font sizes, did not have to end where it ends. */
    private static final float FREE = 2f;
    /** The indent of a paragraph's first line, in font sizes. */
    private static final float LEAST_INDENT = 1.6f;

    private static final float MOST_INDENT = 2.6f;
    /** Between the side of a cell and its text, in font sizes, at most. */
    private static final float PADDING = 0.7f;

    private static final float SAME_LEFT = 0.3f;

    private Wraps() {}

    /**
     * The text of a cell: wraps undone, paragraphs that can be told parted by a line feed.
     *
     * @param side the left side of the cell
     */
    public static String undo(List<TextLine> lines, float side) {
        if (lines.size() == 1) {
            return lines.get(0).text();
        }
        if (areParagraphs(lines, side)) {
            return lines.stream().map(TextLine::text).collect(Collectors.joining("\n"));
        }
        float left = (float) lines.stream().mapToDouble(TextLine::left).min().orElse(0);
        float right = (float) lines.stream().mapToDouble(TextLine::right).max().orElse(0);
        boolean fromTheLeft = isSetFromTheLeft(lines, left, right);
        var text = new StringBuilder();
        TextLine before = null;
        for (var line : lines) {
            if (before != null) {
                text.append(seam(before, line, left, right, fromTheLeft));
            }
            text.append(line.text());
            before = line;
        }
        return text.toString();
    }

    /** Each line is a whole paragraph: it is indented from the side of the cell and says a whole sentence. */
    private static boolean areParagraphs(List<TextLine> lines, float side) {
        float left = lines.get(0).left();
        float indent = (left - side) / lines.get(0).size();
        return indent > LEAST_INDENT
                && indent < MOST_INDENT + PADDING
                && lines.stream().allMatch(l -> Math.abs(l.left() - left) < SAME_LEFT * l.size())
                && lines.subList(0, lines.size() - 1).stream().allMatch(l -> endsSentence(l.text()));
    }

    /** Most lines start at the left, or all do but the first ones of paragraphs: centred lines start anywhere. */
    private static boolean isSetFromTheLeft(List<TextLine> lines, float left, float right) {
        long flush = lines.stream().filter(l -> isFlush(l, left)).count();
        return flush * 2 > lines.size()
                || isIndented(lines.get(0), left)
                        && lines.stream().allMatch(l -> isFlush(l, left) || isIndented(l, left))
                        && !lines.stream().allMatch(l -> isCentred(l, left, right));
    }

    private static boolean isFlush(TextLine line, float left) {
        return line.left() - left < SAME_LEFT * line.size();
    }

    private static boolean isIndented(TextLine line, float left) {
        float indent = (line.left() - left) / line.size();
        return indent > LEAST_INDENT && indent < MOST_INDENT;
    }

    private static boolean isCentred(TextLine line, float left, float right) {
        return Math.abs(line.left() - left - (right - line.right())) < line.size();
    }

    private static String seam(TextLine before, TextLine line, float left, float right, boolean fromTheLeft) {
        boolean endsEarly = right - before.right() > FREE * before.size();
        boolean item = LIST_ITEM.matcher(line.text()).lookingAt();
        boolean indented = fromTheLeft && isIndented(line, left);
        if (endsEarly && item || indented && (endsEarly || endsSentence(before.text()))) {
            return "\n";
        }
        boolean full = before.width() > right - left - FREE * before.size();
        return joint(before.text(), line.text(), full);
    }

    private static boolean endsSentence(String text) {
        return !text.isEmpty() && "。；;：:！？".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /**
     * What a wrap between two pieces of text stood for: a space between Latin words, else nothing.
     *
     * @param full whether the piece before fills its line, so that a word in it may have been broken
     */
    public static String joint(String before, String after, boolean full) {
        if (before.isEmpty() || after.isEmpty()) {
            return "";
        }
        int last = before.codePointBefore(before.length());
        int first = after.codePointAt(0);
        boolean wordsMeet = isLatinLetter(last) && isLatinLetter(first)
                || isLatinLetter(last) && Character.isDigit(first)
                || ",.;:!?)".indexOf(last) >= 0 && isLatinLetter(first);
        boolean broken = full && before.codePoints().noneMatch(c -> c == ' ' || isWide(c));
        return wordsMeet && !broken ? " " : "";
    }

    /** How many characters at the start of a text a line break does not part: a Latin word or a number. */
    public static int firstWord(String text) {
        int length = 0;
        while (length < text.length() && text.charAt(length) != ' ' && !isWide(text.charAt(length))) {
            length++;
        }
        return length;
    }

    public static boolean isWide(String text) {
        return text.codePoints().anyMatch(Wraps::isWide);
    }

    /** Han characters, and the signs that are set as wide as they. */
    public static boolean isWide(int c) {
        return c >= 0x2E80 && c <= 0xD7FF
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xFE30 && c <= 0xFE4F
                || c >= 0xFF00 && c <= 0xFFEF
                || c >= 0x20000
                || "“”‘’…—·、".indexOf(c) >= 0;
    }

    private static boolean isLatinLetter(int c) {
        return Character.isLetter(c) && c < 0x2E80;
    }
}
