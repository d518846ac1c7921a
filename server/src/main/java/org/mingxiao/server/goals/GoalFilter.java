package org.mingxiao.server.goals;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.goals.layout.GoalKind;

/**
 * Which forms a list shows; null: no matter.
 *
 * @param unit that unit and those below it
 * @param words part of the title or of the project's code
 */
public record GoalFilter(
        @Nullable Integer year,
        @Nullable UUID round,
        @Nullable UUID unit,
        @Nullable GoalStatus status,
        @Nullable GoalKind kind,
        @Nullable String words) {
    public static final GoalFilter ALL = new GoalFilter(null, null, null, null, null, null);

    public static GoalFilter ofYear(int year) {
        return new GoalFilter(year, null, null, null, null, null);
    }
}
