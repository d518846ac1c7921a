package org.mingxiao.server.goals.intake;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.goals.GoalLine;
import org.mingxiao.server.goals.layout.BlockName;
import org.mingxiao.server.goals.layout.GoalKind;

/**
 * A goal form that was read from a file and is being looked over.
 *
 * @param file of its batch
 * @param ordinal which goal form of that file, from 1
 * @param places of each line, by id, and each of its columns where in the file the text stands: {@code 2-5-3} for table, row and
 *     column, {@code L12} for a line of text; a cell whose text was not found there again has none
 * @param target the draft that it is to go into; null: a new form
 * @param saved the goal form that was made of it, or changed by it
 */
record IntakeForm(
        UUID id,
        UUID unit,
        UUID file,
        int ordinal,
        GoalKind kind,
        String title,
        int year,
        List<GoalLine> lines,
        Map<String, Map<String, String>> places,
        @Nullable UUID target,
        State state,
        @Nullable UUID saved) {
    enum State {
        OPEN,
        SAVED,
        DROPPED
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    IntakeForm withTarget(@Nullable UUID other) {
        return new IntakeForm(id, unit, file, ordinal, kind, title, year, lines, places, other, state, saved);
    }

    List<GoalLine> lines(BlockName block) {
        return lines.stream().filter(line -> line.block() == block).toList();
    }

    /** Where the text of a cell stands in the file; null where it was not found. */
    @Nullable String place(GoalLine line, String column) {
        return places.getOrDefault(line.id().toString(), Map.of()).get(column);
    }
}
