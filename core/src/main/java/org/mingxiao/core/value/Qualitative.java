package org.mingxiao.core.value;

import org.jspecify.annotations.Nullable;

/** Anything that names neither number, state, direction nor date: {@code 进一步提升}, {@code 优良}. */
public record Qualitative(String text, @Nullable String note) implements TargetValue {
    @Override
    public String kind() {
        return "qualitative";
    }
}
