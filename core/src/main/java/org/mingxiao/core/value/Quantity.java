package org.mingxiao.core.value;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One number with its comparator and unit: {@code ≥30家}. */
public record Quantity(
        String text,
        Comparator comparator,
        BigDecimal number,
        String unit,
        BigDecimal base,
        @Nullable String note) implements TargetValue {
    @Override
    public String kind() {
        return "quantity";
    }
}
