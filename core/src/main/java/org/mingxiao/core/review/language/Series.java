package org.mingxiao.core.review.language;

import org.mingxiao.core.form.Indicator;
import org.mingxiao.core.value.Comparator;
import org.mingxiao.core.value.Quantity;
import org.mingxiao.core.value.TargetValue;

/** Whether more is better: told by the comparator, and by the name where the comparator does not say. */
public final class Series {
    private Series() {}

    /** Whether a smaller figure is the better one. */
    public static boolean isReverse(Indicator row, TargetValue target) {
        if (target instanceof Quantity quantity && quantity.comparator() != Comparator.EQUAL) {
            return quantity.comparator() == Comparator.AT_MOST || quantity.comparator() == Comparator.LESS_THAN;
        }
        return Words.REVERSE.occurIn(row.name());
    }
}
