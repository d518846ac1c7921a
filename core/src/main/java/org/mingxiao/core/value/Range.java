package org.mingxiao.core.value;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** From one number to another, both included: {@code 80%至90%}. */
public record Range(
        String text,
        Comparator comparator,
        BigDecimal number,
        BigDecimal upper,
        String unit,
        BigDecimal base,
        @Nullable String note)
        implements TargetValue {
    @Override
    public String kind() {
        return "range";
    }
}
