package org.mingxiao.core.value;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.value.notation.ChineseNumerals;
import org.mingxiao.core.value.notation.Folding;
import org.mingxiao.core.value.notation.Numeral;
import org.mingxiao.core.value.notation.Unit;

/**
 * One number with its unit, wherever they stand; knows nothing of comparators in front.
 *
 * @param from where the number begins, sign included
 * @param number null where the digits are no well-formed number
 * @param more 余 or 多 between number and unit; null where there is none
 * @param chinese whether it was written in characters
 * @param to the place behind the unit
 */
record Figure(
        int from, @Nullable BigDecimal number, @Nullable Comparator more, Unit unit, boolean chinese, int to) {

    private static final Unit PERCENT = share("%");
    private static final Unit PER_MILLE = share("‰");
    private static final Unit PER_TEN_THOUSAND = share("‱");

    private static Unit share(String sign) {
        var unit = Lexicon.UNITS.read(sign);
        if (unit == null) {
            throw new IllegalStateException("units.txt must list " + sign);
        }
        return unit;
    }

    /** The amount that begins with a digit, a minus before a digit, or a Chinese numeral at {@code from}; null where none does. */
    static @Nullable Figure at(Source source, int from, int to) {
        var text = source.text;
        if (from >= to) {
            return null;
        }
        boolean negative = text[from] == '-' || text[from] == '负';
        int begin = negative ? Folding.skipBlanks(text, from + 1, to) : from;
        if (begin >= to) {
            return null;
        }
        if (Folding.isDigit(text[begin])) {
            return withUnit(source, from, negative, Numeral.at(text, begin, to), false, to);
        }
        var outOf = outOf(text, begin, to);
        if (outOf != null) {
            var numeral = numeral(source, begin + 3, to);
            return numeral == null
                    ? null
                    : new Figure(from, signed(numeral.value(), negative), null, outOf, false, numeral.end());
        }
        if (!ChineseNumerals.begins(text[begin])) {
            return null;
        }
        var numeral = ChineseNumerals.at(text, begin, to);
        return numeral == null ? null : withUnit(source, from, negative, numeral, true, to);
    }

    /** {@code 百分之九十五} and {@code 百分之95} are both 95 %. */
    private static @Nullable Unit outOf(char[] text, int from, int to) {
        if (from + 3 >= to || text[from + 1] != '分' || text[from + 2] != '之') {
            return null;
        }
        return switch (text[from]) {
            case '百' -> PERCENT;
            case '千' -> PER_MILLE;
            case '万' -> PER_TEN_THOUSAND;
            default -> null;
        };
    }

    private static @Nullable Numeral numeral(Source source, int from, int to) {
        return Folding.isDigit(source.text[from])
                ? Numeral.at(source.text, from, to)
                : ChineseNumerals.at(source.text, from, to);
    }

    private static Figure withUnit(
            Source source, int from, boolean negative, Numeral numeral, boolean chinese, int to) {
        var text = source.text;
        int magnitude = Folding.skipBlanks(text, numeral.end(), to);
        var more = Lexicon.BETWEEN.startingAt(text, magnitude, to);
        if (more != null) {
            magnitude += more.length();
        }
        int magnitudeEnd = Lexicon.UNITS.magnitudeEnd(text, magnitude, to);
        int behind = magnitudeEnd;
        var moreBehind =
                more == null && magnitudeEnd > magnitude ? Lexicon.BETWEEN.startingAt(text, magnitudeEnd, to) : null;
        boolean oneMagnitude = moreBehind != null
                && Lexicon.UNITS.magnitudeEnd(text, behind + moreBehind.length(), to) == behind + moreBehind.length();
        if (moreBehind != null && oneMagnitude) {
            behind += moreBehind.length();
            more = moreBehind;
        }
        var unit = Lexicon.UNITS.at(text, magnitude, magnitudeEnd, behind, to);
        int end = unit.text().isEmpty() ? Math.max(behind, numeral.end()) : Math.max(unit.end(), behind);
        if (unit.text().isEmpty() && more == null) {
            end = numeral.end();
        }
        var comparator = more == null ? null : more.meaning().comparator();
        return new Figure(from, signed(numeral.value(), negative), comparator, unit, chinese, end);
    }

    private static @Nullable BigDecimal signed(@Nullable BigDecimal number, boolean negative) {
        return negative && number != null ? number.negate() : number;
    }
}
