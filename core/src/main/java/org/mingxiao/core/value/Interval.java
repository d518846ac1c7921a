package org.mingxiao.core.value;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that a value allows, or that an actual value may be.
 *
 * @param low null where it is open downwards
 * @param high null where it is open upwards
 */
record Interval(
        @Nullable BigDecimal low,
        boolean lowIncluded,
        @Nullable BigDecimal high,
        boolean highIncluded) {

    static Interval point(BigDecimal number) {
        return new Interval(number, true, number, true);
    }

    /** What a target asks for. */
    static Interval asked(Comparator comparator, BigDecimal number) {
        return switch (comparator) {
            case AT_LEAST -> new Interval(number, true, null, false);
            case MORE_THAN -> new Interval(number, false, null, false);
            case AT_MOST -> new Interval(null, false, number, true);
            case LESS_THAN -> new Interval(null, false, number, false);
            case EQUAL, ABOUT ->
                number.signum() == 0
                        ? new Interval(null, false, number, true)
                        : new Interval(number, true, null, false);
        };
    }

    /** What a published result leaves open: 超过30家 may be any number above 30. */
    static Interval reported(Comparator comparator, BigDecimal number) {
        return comparator == Comparator.EQUAL || comparator == Comparator.ABOUT
                ? point(number)
                : asked(comparator, number);
    }

    /** The same numbers counted in another unit; a negative factor turns the direction round. */
    Interval times(BigDecimal factor) {
        var one = low == null ? null : low.multiply(factor);
        var two = high == null ? null : high.multiply(factor);
        return factor.signum() < 0
                ? new Interval(two, highIncluded, one, lowIncluded)
                : new Interval(one, lowIncluded, two, highIncluded);
    }

    /** Whether every number of the other is asked for here, none is, or it stays open. */
    Attainment holds(Interval other) {
        if (reachesDown(other) && reachesUp(other)) {
            return Attainment.MET;
        }
        return endsBefore(other) || other.endsBefore(this) ? Attainment.MISSED : Attainment.UNDECIDED;
    }

    private boolean reachesDown(Interval other) {
        if (low == null || other.low == null) {
            return low == null;
        }
        int order = low.compareTo(other.low);
        return order < 0 || (order == 0 && (lowIncluded || !other.lowIncluded));
    }

    private boolean reachesUp(Interval other) {
        if (high == null || other.high == null) {
            return high == null;
        }
        int order = high.compareTo(other.high);
        return order > 0 || (order == 0 && (highIncluded || !other.highIncluded));
    }

    private boolean endsBefore(Interval other) {
        if (high == null || other.low == null) {
            return false;
        }
        int order = high.compareTo(other.low);
        return order < 0 || (order == 0 && !(highIncluded && other.lowIncluded));
    }
}
