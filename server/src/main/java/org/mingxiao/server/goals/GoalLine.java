package org.mingxiao.server.goals;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Map;
import java.util.UUID;
import org.mingxiao.server.goals.layout.BlockName;

/**
 * A line of a goal form.
 *
 * @param position orders the lines of a block; gaps mean nothing
 * @param cells text by the name of the column; a column that is missing is empty
 */
public record GoalLine(UUID id, BlockName block, int position, Map<String, String> cells) {
    public GoalLine {
        cells = Map.copyOf(cells);
    }

    /** A line that has no place in a form yet. */
    public static GoalLine of(BlockName block, Map<String, String> cells) {
        return new GoalLine(UUID.randomUUID(), block, 0, cells);
    }

    /** The text of a cell; empty where nothing stands there. */
    public String text(String column) {
        return cells.getOrDefault(column, "");
    }

    @JsonIgnore
    public boolean isBlank() {
        return cells.values().stream().allMatch(String::isBlank);
    }
}
