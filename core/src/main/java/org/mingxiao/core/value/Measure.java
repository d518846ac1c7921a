package org.mingxiao.core.value;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.value.notation.Period;
import org.mingxiao.core.value.notation.Unit;

/**
 * A number or date found in a clause, with all that belongs to it.
 *
 * @param from where it begins, comparator included
 * @param to the place behind it, unit and comparator included
 * @param comparator what is said of the number; null where nothing is
 * @param number null for a date, and where the digits are no well-formed number
 * @param upper the upper end of a range
 * @param period the date, where it is one
 */
record Measure(
        int from,
        int to,
        @Nullable Comparator comparator,
        @Nullable BigDecimal number,
        @Nullable BigDecimal upper,
        @Nullable Unit unit,
        @Nullable Period period) {

    static Measure date(int from, Period period) {
        return new Measure(from, period.end(), null, null, null, null, period);
    }

    static Measure malformed(int from, int to) {
        return new Measure(from, to, null, null, null, null, null);
    }

    boolean isMalformed() {
        return number == null && period == null;
    }

    Comparator comparatorOrEqual() {
        return comparator == null ? Comparator.EQUAL : comparator;
    }
}
