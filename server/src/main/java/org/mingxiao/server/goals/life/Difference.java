package org.mingxiao.server.goals.life;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.goals.GoalLine;
import org.mingxiao.server.goals.layout.BlockName;
import org.mingxiao.server.goals.layout.Column;
import org.mingxiao.server.goals.layout.Layout;

/**
 * A line that differs between two states of a form; lines are told apart by their ids, so a line that only moved does not differ.
 *
 * @param title what the line is called: its name, item or text
 * @param cells the cells that differ; of a line that came or went those that are filled
 */
public record Difference(UUID line, BlockName block, Kind kind, String title, List<CellDifference> cells) {
    public Difference {
        cells = List.copyOf(cells);
    }

    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** @param label the column as the official form prints it */
    public record CellDifference(String column, String label, String before, String after) {}

    private static final List<String> TITLES = List.of("name", "item", "text", "department", "label");

    static List<Difference> between(Layout layout, List<GoalLine> before, List<GoalLine> after) {
        var earlier = byId(before);
        var later = byId(after);
        var found = new ArrayList<Difference>();
        for (var block : layout.blocks()) {
            for (var line : after) {
                if (line.block() == block.name()) {
                    compare(block.columns(), earlier.get(line.id()), line).ifPresent(found::add);
                }
            }
            for (var line : before) {
                if (line.block() == block.name() && !later.containsKey(line.id())) {
                    compare(block.columns(), line, null).ifPresent(found::add);
                }
            }
        }
        return List.copyOf(found);
    }

    private static Map<UUID, GoalLine> byId(List<GoalLine> lines) {
        var byId = new LinkedHashMap<UUID, GoalLine>();
        lines.forEach(line -> byId.put(line.id(), line));
        return byId;
    }

    private static Optional<Difference> compare(
            List<Column> columns, @Nullable GoalLine before, @Nullable GoalLine after) {
        var cells = new ArrayList<CellDifference>();
        for (var column : columns) {
            var old = before == null ? "" : before.text(column.name());
            var now = after == null ? "" : after.text(column.name());
            if (!old.equals(now)) {
                cells.add(new CellDifference(column.name(), column.label(), old, now));
            }
        }
        var line = after == null ? before : after;
        if (cells.isEmpty() || line == null) {
            return Optional.empty();
        }
        Kind kind;
        if (before == null) {
            kind = Kind.ADDED;
        } else {
            kind = after == null ? Kind.REMOVED : Kind.CHANGED;
        }
        return Optional.of(new Difference(line.id(), line.block(), kind, title(line), cells));
    }

    private static String title(GoalLine line) {
        return TITLES.stream()
                .map(line::text)
                .filter(text -> !text.isBlank())
                .findFirst()
                .map(text -> text.length() > 60 ? text.substring(0, 60) + "…" : text)
                .orElse("");
    }
}
