package org.mingxiao.core.value;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date to meet: {@code 2025年12月底前}.
 *
 * @param latest the last day that still meets it; null where the text names no year or only a season of work
 */
public record Deadline(
        String text, @Nullable LocalDate latest, @Nullable String note) implements TargetValue {
    @Override
    public String kind() {
        return "deadline";
    }
}
