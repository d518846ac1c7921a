package org.mingxiao.server.goals.layout;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A block of a layout.
 *
 * @param fixed whether its lines are given: none is added, moved or removed
 * @param whenFilled whether it is shown only where it has lines
 * @param rows the cells of the lines that a new form starts with
 */
public record Block(
        BlockName name,
        String label,
        String english,
        boolean fixed,
        boolean whenFilled,
        List<Column> columns,
        List<Map<String, String>> rows) {
    public Block {
        columns = List.copyOf(columns);
        rows = rows.stream().map(Map::copyOf).toList();
    }

    public Optional<Column> column(String column) {
        return columns.stream().filter(each -> each.name().equals(column)).findFirst();
    }
}
