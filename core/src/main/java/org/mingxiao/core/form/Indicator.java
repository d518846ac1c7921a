package org.mingxiao.core.form;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.value.TargetValue;

/**
 * One performance indicator (三级指标) with its values.
 *
 * @param dimension the class it belongs to; null where the document does not say and nothing implies it
 * @param level1 一级指标 as printed, white space and code removed; on every row that a merged label spans
 * @param level2 二级指标, likewise
 * @param level1Code the code printed in front of the first-level name ({@code 2-效益指标}), where there is one
 * @param level2Code the code printed in front of the second-level name
 * @param cycleValue 实施周期指标值
 * @param annualValue 年度指标值
 * @param actualValue 实际完成值 (self-evaluation) or 截至完成值 (monitoring)
 * @param weight 分值, in points
 * @param score 得分, in points
 * @param deviation 偏差原因分析及改进措施
 * @param place of its name
 * @param places of the rest
 */
public record Indicator(
        @Nullable Dimension dimension,
        @Nullable String level1,
        @Nullable String level2,
        @Nullable String level1Code,
        @Nullable String level2Code,
        String name,
        @Nullable TargetValue cycleValue,
        @Nullable TargetValue annualValue,
        @Nullable TargetValue actualValue,
        @Nullable BigDecimal weight,
        @Nullable BigDecimal score,
        @Nullable String deviation,
        Place place,
        IndicatorPlaces places) {

    /** An indicator of which only the name has a place. */
    public Indicator(
            @Nullable Dimension dimension,
            @Nullable String level1,
            @Nullable String level2,
            @Nullable String level1Code,
            @Nullable String level2Code,
            String name,
            @Nullable TargetValue cycleValue,
            @Nullable TargetValue annualValue,
            @Nullable TargetValue actualValue,
            @Nullable BigDecimal weight,
            @Nullable BigDecimal score,
            @Nullable String deviation,
            Place place) {
        this(
                dimension,
                level1,
                level2,
                level1Code,
                level2Code,
                name,
                cycleValue,
                annualValue,
                actualValue,
                weight,
                score,
                deviation,
                place,
                IndicatorPlaces.NONE);
    }

    /** The target of the year, or the cycle's where the form has only that one. */
    public @Nullable TargetValue target() {
        return annualValue != null ? annualValue : cycleValue;
    }
}
