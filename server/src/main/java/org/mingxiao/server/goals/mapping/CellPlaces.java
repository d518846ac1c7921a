package org.mingxiao.server.goals.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.Place;
import org.mingxiao.server.goals.GoalForm;
import org.mingxiao.server.goals.GoalLine;
import org.mingxiao.server.goals.layout.Block;
import org.mingxiao.server.goals.layout.Column;

/**
 * The cells of a goal form as places of a document: the table is the number of the block in the layout, the row that of the
 * line in its block, the column that of the column, all from 1.
 */
public final class CellPlaces {
    private final GoalForm form;
    private final Map<UUID, Integer> rows = new HashMap<>();

    public CellPlaces(GoalForm form) {
        this.form = form;
        for (var block : form.layout().blocks()) {
            var number = 1;
            for (var line : form.lines(block.name())) {
                rows.put(line.id(), number++);
            }
        }
    }

    /** The place of a cell. */
    public Place of(GoalLine line, String column) {
        var number = form.layout()
                .block(line.block())
                .map(block -> number(block, column))
                .orElse(null);
        return new Place(
                null, form.layout().number(line.block()), rows.get(line.id()), number, null, line.text(column));
    }

    /** The line at a place; empty where the place is not one of a line. */
    public Optional<GoalLine> line(Place place) {
        var row = place.row();
        return row == null ? Optional.empty() : block(place).flatMap(block -> at(form.lines(block.name()), row));
    }

    /** The column at a place. */
    public Optional<Column> column(Place place) {
        var column = place.column();
        return column == null ? Optional.empty() : block(place).flatMap(block -> at(block.columns(), column));
    }

    private Optional<Block> block(Place place) {
        var table = place.table();
        return table == null ? Optional.empty() : at(form.layout().blocks(), table);
    }

    private static <T> Optional<T> at(List<T> list, int number) {
        return number < 1 || number > list.size() ? Optional.empty() : Optional.of(list.get(number - 1));
    }

    private static @Nullable Integer number(Block block, String column) {
        for (var i = 0; i < block.columns().size(); i++) {
            if (block.columns().get(i).name().equals(column)) {
                return i + 1;
            }
        }
        return null;
    }
}
