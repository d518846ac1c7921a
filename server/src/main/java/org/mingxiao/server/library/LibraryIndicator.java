package org.mingxiao.server.library;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.Dimension;

/**
 * An indicator of the library.
 *
 * @param unit 度量单位; empty where it has none
 * @param comparator the sign of 计算符号 as the contract names it (≥ ≤ = …); null where none is usual
 * @param usualLow lower end of the usual values: the tenth percentile of the values in real use
 * @param usualHigh upper end: the ninetieth percentile
 * @param scoringMethod 评分方法; null where nothing is said, and likewise below
 * @param basis 设定依据
 * @param evidenceSource 完成值来源
 * @param industry code of the functional class (支出功能分类) that it belongs to; null: common to all
 * @param source where it comes from, in words for people
 * @param mergedInto the indicator that stands for this one now
 * @param uses how many forms and people have used it
 * @param variants other names under which it is met
 */
public record LibraryIndicator(
        UUID id,
        String name,
        Dimension dimension,
        String unit,
        @Nullable String comparator,
        @Nullable BigDecimal usualLow,
        @Nullable BigDecimal usualHigh,
        @Nullable String scoringMethod,
        @Nullable String basis,
        @Nullable String evidenceSource,
        @Nullable String industry,
        String source,
        IndicatorState state,
        @Nullable UUID mergedInto,
        long uses,
        List<String> variants) {
    public LibraryIndicator {
        variants = List.copyOf(variants);
    }

    /** The same indicator in another state. */
    public LibraryIndicator in(IndicatorState other) {
        return with(other, mergedInto);
    }

    /** The same indicator, retired because another one stands for it. */
    public LibraryIndicator mergedInto(UUID other) {
        return with(IndicatorState.RETIRED, other);
    }

    private LibraryIndicator with(IndicatorState newState, @Nullable UUID newMergedInto) {
        return new LibraryIndicator(
                id,
                name,
                dimension,
                unit,
                comparator,
                usualLow,
                usualHigh,
                scoringMethod,
                basis,
                evidenceSource,
                industry,
                source,
                newState,
                newMergedInto,
                uses,
                variants);
    }

    /** The name of its class: {@code 数量指标}. */
    public String level2() {
        return dimension.title();
    }

    /** The usual values with sign and unit as they would stand in a form ({@code ≥90–98%}); empty where none are known. */
    public String usual() {
        if (usualLow == null) {
            return "";
        }
        var sign = comparator == null || comparator.equals("=") ? "" : comparator;
        var low = usualLow.stripTrailingZeros().toPlainString();
        var high = usualHigh == null || usualHigh.compareTo(usualLow) == 0
                ? ""
                : "–" + usualHigh.stripTrailingZeros().toPlainString();
        return sign + low + high + unit;
    }
}
