package org.mingxiao.core.score;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.Indicator;
import org.mingxiao.core.form.Place;

/**
 * One scored row of a self-evaluation: the execution rate or an indicator.
 *
 * @param name the row's name as printed
 * @param indicator the indicator scored; null for the execution rate
 * @param weight its points when fully reached (分值); null where the form prints none
 * @param target the target as printed; of the execution rate, the year's budget
 * @param actual the actual value as printed; of the execution rate, what was paid
 * @param due the points that the formula gives, or that a person entered within their band; null where a person must decide
 * @param published the points that the form states
 * @param difference published less due; null where one of them is missing
 */
public record ScoreRow(
        String name,
        @Nullable Indicator indicator,
        Place place,
        @Nullable BigDecimal weight,
        @Nullable String target,
        @Nullable String actual,
        Decision decision,
        @Nullable BigDecimal due,
        @Nullable BigDecimal published,
        @Nullable BigDecimal difference,
        ScoreTrace trace,
        List<Remark> remarks) {
    public ScoreRow {
        remarks = List.copyOf(remarks);
    }

    /** The points that count in the total: the due ones, else the published ones where they lie within the weight. */
    public @Nullable BigDecimal counted() {
        return due != null ? due : publishedWithinWeight();
    }

    private @Nullable BigDecimal publishedWithinWeight() {
        var possible =
                published != null && weight != null && published.signum() >= 0 && published.compareTo(weight) <= 0;
        return possible ? published : null;
    }
}
