package org.mingxiao.core.review.rules.completeness;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.mingxiao.core.form.Place;
import org.mingxiao.core.review.Finding;
import org.mingxiao.core.review.Parameters;
import org.mingxiao.core.review.Severity;

/**
 * Compares two sums of printed amounts. Printed values are rounded, so a gap of one last digit for each addend is no more
 * than rounding.
 */
record TieOut(BigDecimal tolerance) {
    static TieOut with(Parameters parameters) {
        return new TieOut(parameters.decimal("review.R02.tolerance"));
    }

    boolean holds(Side left, Side right) {
        return gap(left, right).compareTo(limit(left, right)) <= 0;
    }

    /** Empty where the sums agree, or where one side is not known. */
    Optional<Finding> compare(String id, Side left, Side right, Severity severity, Place place) {
        var gap = gap(left, right);
        if (!left.isKnown() || !right.isKnown() || gap.signum() == 0) {
            return Optional.empty();
        }
        var rounding = holds(left, right);
        var message = id + " 勾稽不符：" + left + " ≠ " + right + "，相差 " + gap.toPlainString()
                + (rounding ? "（在四舍五入容差 " + limit(left, right).toPlainString() + " 以内）" : "");
        return Optional.of(new Finding(
                "R02",
                rounding ? Severity.WARNING : severity,
                place,
                message,
                List.of(left.toString(), right.toString()),
                rounding ? "核对尾数，必要时按未取整的数重新汇总。" : "逐项核对金额，更正填错的一项或汇总数。"));
    }

    private static BigDecimal gap(Side left, Side right) {
        return left.sum().subtract(right.sum()).abs();
    }

    private BigDecimal limit(Side left, Side right) {
        return tolerance.multiply(BigDecimal.valueOf(Math.max(left.addends(), right.addends())));
    }
}
