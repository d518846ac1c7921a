package org.mingxiao.core.value.notation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Finds the unit behind a number. The word list {@code units.txt} tells a unit from the noun that follows it; a short
 * word that is not listed is a unit too, where nothing else follows.
 */
public final class Units {
    /** A longer run of unlisted words is prose. */
    private static final int LONGEST_UNLISTED = 4;

    private static final int LONGEST_DENOMINATOR = 6;

    private static final Words<Unit.Measure> LISTED =
            Words.of(WordFile.rows(Units.class, "units.txt"), 2, Units::measure);

    /** Words that end a unit, because they belong to the comparator: {@code 以上}. */
    private final Words<?> stops;

    public Units(Words<?> stops) {
        this.stops = stops;
    }

    private static Unit.Measure measure(String[] row) {
        boolean describing = row[0].startsWith("~");
        var family = row[0].equals("-") ? null : row[0];
        return new Unit.Measure(family, new BigDecimal(row[1]), describing);
    }

    /** The place behind a magnitude (万, 亿, 百万 …) at {@code from}; {@code from} itself where none stands there. */
    public int magnitudeEnd(char[] text, int from, int to) {
        int i = from;
        while (i < to && power(text[i]) > 0 && LISTED.startingAt(text, i, to) == null) {
            i++;
        }
        return i;
    }

    /**
     * The unit at {@code from}, behind a magnitude that began at {@code magnitude} and ended before {@code
     * magnitudeEnd}; between the two places only words like 余 may stand.
     */
    public Unit at(char[] text, int magnitude, int magnitudeEnd, int from, int to) {
        int power = 0;
        for (int i = magnitude; i < magnitudeEnd; i++) {
            power += power(text[i]);
        }
        int begin = Folding.skipBlanks(text, from, to);
        var entry = listedAt(text, begin, to);
        int end = entry == null ? unlistedEnd(text, begin, to) : begin + entry.length();
        if (end > begin) {
            end = entry == null ? end : ratioEnd(text, alternativeEnd(text, end, to), to);
        } else if (magnitudeEnd > magnitude) {
            end = ratioEnd(text, magnitudeEnd, to);
            begin = magnitudeEnd;
        }
        var measure = entry == null ? null : entry.meaning();
        if (end <= begin) {
            return new Unit(words(text, magnitude, magnitudeEnd), power, null, true, magnitudeEnd);
        }
        var word = entry != null && entry.length() == end - begin ? entry.word() : asWritten(words(text, begin, end));
        var written = magnitude == magnitudeEnd ? word : words(text, magnitude, magnitudeEnd) + word;
        return new Unit(written, power, measure, entry != null, end);
    }

    private static String words(char[] text, int from, int to) {
        return from == to ? "" : new String(text, from, to - from);
    }

    /** Without blanks; brackets between Chinese words are the Chinese ones: {@code 台（套）}. */
    private static String asWritten(String unit) {
        int bracket = unit.indexOf('(');
        boolean chinese = bracket > 0 && !Folding.isLatin(unit.charAt(bracket - 1));
        var written = chinese ? unit.replace('(', '（').replace(')', '）') : unit;
        return written.indexOf(' ') < 0 ? written : written.replace(" ", "");
    }

    /** What the list knows of a unit as printed elsewhere ({@code 亿元}, {@code %}); null where it is not listed. */
    public @Nullable Unit read(String unit) {
        var text = Folding.fold(unit);
        int from = Folding.skipBlanks(text, 0, text.length);
        int to = Folding.skipBlanksBack(text, from, text.length);
        int behind = magnitudeEnd(text, from, to);
        var read = at(text, from, behind, behind, to);
        return read.end() == to && read.known() && !read.text().isEmpty() ? read : null;
    }

    private static Words.@Nullable Entry<Unit.Measure> listedAt(char[] text, int from, int to) {
        var entry = LISTED.startingAt(text, from, to);
        if (entry == null) {
            return null;
        }
        int end = from + entry.length();
        boolean cutsLatinWord = end < to && Folding.isLatin(text[end - 1]) && Folding.isLatin(text[end]);
        return cutsLatinWord ? null : entry;
    }

    /** The end of an unlisted word that looks like a unit: short, and nothing but the end of the clause behind it. */
    private int unlistedEnd(char[] text, int from, int to) {
        if (from < to && (power(text[from]) > 0 || text[from] == '第')) {
            return from;
        }
        if (from < to && Folding.isLatin(text[from])) {
            return latinEnd(text, from, to);
        }
        int i = from;
        while (i < to && i - from <= LONGEST_UNLISTED && isUnlisted(text, i, to)) {
            i++;
        }
        boolean nothingBehind = i == to || !isUnlisted(text, i, to);
        return nothingBehind && i - from <= LONGEST_UNLISTED ? i : from;
    }

    private static int latinEnd(char[] text, int from, int to) {
        int i = from;
        while (i < to && Folding.isLatin(text[i])) {
            i++;
        }
        return i - from <= LONGEST_UNLISTED ? i : from;
    }

    /** The end of a second unit in brackets: {@code 场（次）}, {@code 台（套）}. */
    private static int alternativeEnd(char[] text, int from, int to) {
        if (from >= to || text[from] != '(') {
            return from;
        }
        var other = listedAt(text, from + 1, to);
        int close = other == null ? to : from + 1 + other.length();
        return close < to && text[close] == ')' ? close + 1 : from;
    }

    /** The end of the denominators: {@code /人·月}, {@code /（人·月）}, {@code 每人}. */
    private int ratioEnd(char[] text, int from, int to) {
        int i = from;
        while (i < to) {
            int next = denominatorEnd(text, i, to);
            if (next == i) {
                break;
            }
            i = next;
        }
        return i;
    }

    private int denominatorEnd(char[] text, int from, int to) {
        int i = Folding.skipBlanks(text, from, to);
        if (i + 1 >= to) {
            return from;
        }
        char sign = text[i];
        int begin = Folding.skipBlanks(text, i + 1, to);
        if (sign == '/' && begin < to && text[begin] == '(') {
            return bracketEnd(text, begin, to, from);
        }
        var entry = listedAt(text, begin, to);
        if (entry != null && (sign == '/' || sign == '·' || sign == '*' || sign == '每')) {
            return begin + entry.length();
        }
        if (sign != '/') {
            return from;
        }
        int end = begin;
        while (end < to
                && end - begin < LONGEST_DENOMINATOR
                && (isWord(text[end]) || Folding.isDigit(text[end]))
                && stops.startingAt(text, end, to) == null) {
            end++;
        }
        return end == begin ? from : end;
    }

    private static int bracketEnd(char[] text, int open, int to, int otherwise) {
        for (int i = open + 1; i < to && i - open <= 2 * LONGEST_DENOMINATOR; i++) {
            if (text[i] == ')') {
                return i + 1;
            }
        }
        return otherwise;
    }

    private boolean isUnlisted(char[] text, int at, int to) {
        boolean connects = text[at] == '至' || text[at] == '到';
        return isWord(text[at]) && !connects && stops.startingAt(text, at, to) == null;
    }

    private static boolean isWord(char c) {
        return Folding.isHan(c)
                || Folding.isLatin(c)
                || c == '%'
                || c == '‰'
                || (c > '\u00AF' && Character.isLetter(c));
    }

    private static int power(char c) {
        return switch (c) {
            case '百' -> 2;
            case '千' -> 3;
            case '万' -> 4;
            case '亿' -> 8;
            default -> 0;
        };
    }
}
