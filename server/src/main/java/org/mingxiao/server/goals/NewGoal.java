package org.mingxiao.server.goals;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.goals.layout.GoalKind;

/**
 * A goal form to be made.
 *
 * @param title name of the project; null for a department: its official title
 * @param lines what it starts with, as {@code LinesOf} gives them; empty: the empty form of the layout
 * @param source how these lines came
 * @param copiedFrom the form they were copied from
 */
public record NewGoal(
        GoalKind kind,
        UUID unit,
        int year,
        @Nullable UUID round,
        @Nullable String title,
        @Nullable String projectCode,
        List<GoalLine> lines,
        CellSource source,
        @Nullable UUID copiedFrom) {
    public NewGoal {
        lines = List.copyOf(lines);
    }

    /** An empty form. */
    public static NewGoal empty(GoalKind kind, UUID unit, int year, @Nullable UUID round, @Nullable String title) {
        return new NewGoal(kind, unit, year, round, title, null, List.of(), CellSource.TYPED, null);
    }

    /** A form that starts with what was read from a file. */
    public static NewGoal imported(
            GoalKind kind, UUID unit, int year, @Nullable UUID round, @Nullable String title, List<GoalLine> lines) {
        return new NewGoal(kind, unit, year, round, title, null, lines, CellSource.IMPORTED, null);
    }
}
