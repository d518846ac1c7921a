package org.mingxiao.core.value;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.value.notation.ChineseNumerals;
import org.mingxiao.core.value.notation.Folding;
import org.mingxiao.core.value.notation.Unit;

/**
 * One number, or two that are the ends of a range, with the unit they share.
 *
 * @param upper null where it is one number
 * @param more 余 or 多 between number and unit
 * @param tolerance whether it was written as a middle with its tolerance ({@code 10±2})
 */
record Span(
        int from,
        BigDecimal number,
        @Nullable BigDecimal upper,
        Unit unit,
        @Nullable Comparator more,
        boolean chinese,
        boolean tolerance,
        int to) {

    /** The range that the figure opens, or the figure alone; null where the figures are a chain such as 1-2-3. */
    static @Nullable Span behind(Source source, Figure first, int to) {
        var number = first.number();
        if (number == null) {
            return null;
        }
        var alone =
                new Span(first.from(), number, null, first.unit(), first.more(), first.chinese(), false, first.to());
        int begin = connectorEnd(source.text, first.to(), to);
        var second = begin < 0 ? null : second(source, first, begin, to);
        if (second == null || second.number() == null) {
            return alone;
        }
        if (connectorEnd(source.text, second.to(), to) >= 0
                && second(source, second, connectorEnd(source.text, second.to(), to), to) != null) {
            return null;
        }
        return join(first, number, second, second.number(), alone);
    }

    private static @Nullable Figure second(Source source, Figure first, int begin, int to) {
        if (begin >= to) {
            return null;
        }
        char c = source.text[begin];
        boolean figure = Folding.isDigit(c)
                || (c == '-' && begin + 1 < to && Folding.isDigit(source.text[begin + 1]))
                || c == '负'
                || ((first.chinese() || c == '百') && ChineseNumerals.begins(c));
        return figure ? Figure.at(source, begin, to) : null;
    }

    /** The place behind a dash, tilde, 至 or 到; -1 where none stands here. */
    private static int connectorEnd(char[] text, int from, int to) {
        int begin = Folding.skipBlanks(text, from, to);
        int i = begin;
        while (i < to && i - begin < 3 && (text[i] == '-' || text[i] == '~') && text[i] == text[begin]) {
            i++;
        }
        if (i == begin && i < to && (text[i] == '至' || text[i] == '到')) {
            i++;
        }
        return i == begin ? -1 : Folding.skipBlanks(text, i, to);
    }

    private static @Nullable Span join(Figure first, BigDecimal low, Figure second, BigDecimal high, Span alone) {
        var one = first.unit();
        var two = second.unit();
        if (one.text().isEmpty() || one.text().equals(two.text())) {
            return oneUnit(first, low, second, high);
        }
        if (two.text().isEmpty()) {
            return new Span(first.from(), low, high, one, second.more(), first.chinese(), false, second.to()).ordered();
        }
        if (one.measure() == null && two.text().startsWith(one.text())) {
            return new Span(first.from(), low, high, two, second.more(), first.chinese(), false, second.to()).ordered();
        }
        int rise = two.power() - one.power();
        if (one.measure() != null && one.measure().equals(two.measure()) && rise > 0) {
            var upper = plain(high.scaleByPowerOfTen(rise));
            return new Span(first.from(), low, upper, one, second.more(), first.chinese(), false, second.to())
                    .ordered();
        }
        return alone;
    }

    /** {@code 80-90%}; and {@code 8000-1万元}, where only the upper end can carry the magnitude. */
    private static Span oneUnit(Figure first, BigDecimal low, Figure second, BigDecimal high) {
        var two = second.unit();
        boolean onlyUpper = first.unit().text().isEmpty() && two.power() > 0 && low.compareTo(high) > 0;
        if (onlyUpper && low.compareTo(high.scaleByPowerOfTen(two.power())) < 0 && two.measure() != null) {
            var plainUnit = new Unit(two.name(), 0, two.measure(), two.known(), two.end());
            var upper = plain(high.scaleByPowerOfTen(two.power()));
            return new Span(first.from(), low, upper, plainUnit, second.more(), first.chinese(), false, second.to());
        }
        return new Span(first.from(), low, high, two, second.more(), first.chinese(), false, second.to()).ordered();
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    /** A range may be printed from its upper end down ({@code 95%-90%}). */
    private Span ordered() {
        return upper != null && number.compareTo(upper) > 0
                ? new Span(from, /* number= */ upper, /* upper= */ number, unit, more, chinese, tolerance, to)
                : this;
    }
}
