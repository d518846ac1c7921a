package org.mingxiao.core.form;

import org.jspecify.annotations.Nullable;

/**
 * Where the parts of an indicator stand; null for what has no cell of its own.
 *
 * @param level1 the label of the first level, which may span several rows
 * @param level2 likewise
 */
public record IndicatorPlaces(
        @Nullable Place level1,
        @Nullable Place level2,
        @Nullable Place cycleValue,
        @Nullable Place annualValue,
        @Nullable Place actualValue,
        @Nullable Place weight) {
    public static final IndicatorPlaces NONE = new IndicatorPlaces(null, null, null, null, null, null);
}
