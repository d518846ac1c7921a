package org.mingxiao.core.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several requirements in one cell, in the order written: {@code 培训3场、资料500份}. */
public record Multiple(
        String text, List<TargetValue> parts, @Nullable String note) implements TargetValue {
    public Multiple {
        parts = List.copyOf(parts);
    }

    @Override
    public String kind() {
        return "multiple";
    }
}
