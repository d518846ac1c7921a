package org.mingxiao.server.goals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingxiao.server.goals.layout.Block;
import org.mingxiao.server.goals.layout.BlockName;
import org.mingxiao.server.goals.layout.Layout;

/** The lines that a new form starts with. */
final class FirstLines {
    /** Room between two lines, so that others fit in without moving those behind. */
    static final int STEP = 1024;

    private FirstLines() {}

    /** The empty form; cells of the head whose text is known are filled. */
    static List<GoalLine> of(Layout layout, Map<String, String> given) {
        var lines = new ArrayList<GoalLine>();
        layout.blocks().forEach(block -> lines.addAll(given(block, given)));
        return placed(lines);
    }

    /** The lines that were brought, and those of fixed blocks that were not. Blocks that the layout lacks are left out. */
    static List<GoalLine> completed(Layout layout, List<GoalLine> brought, Map<String, String> given) {
        var lines = new ArrayList<GoalLine>();
        for (var block : layout.blocks()) {
            var own = brought.stream()
                    .filter(line -> line.block() == block.name())
                    .map(line -> GoalLine.of(block.name(), brought(block, line, given)))
                    .toList();
            lines.addAll(own.isEmpty() && block.fixed() ? given(block, given) : own);
        }
        return placed(lines);
    }

    /** What was brought, but the year and the name of this form. */
    private static Map<String, String> brought(Block block, GoalLine line, Map<String, String> given) {
        var cells = known(block, line.cells());
        if (block.name() == BlockName.HEAD) {
            known(block, given).forEach((column, text) -> {
                if (column.equals("year") || column.equals("name")) {
                    cells.put(column, text);
                } else {
                    cells.putIfAbsent(column, text);
                }
            });
        }
        return cells;
    }

    private static Map<String, String> known(Block block, Map<String, String> cells) {
        var known = new HashMap<String, String>();
        cells.forEach((column, text) -> block.column(column).ifPresent(each -> known.put(column, text)));
        return known;
    }

    private static List<GoalLine> given(Block block, Map<String, String> given) {
        return block.rows().stream()
                .map(row -> {
                    var cells = new HashMap<>(row);
                    if (block.name() == BlockName.HEAD) {
                        cells.putAll(known(block, given));
                    }
                    return GoalLine.of(block.name(), cells);
                })
                .toList();
    }

    private static List<GoalLine> placed(List<GoalLine> lines) {
        var placed = new ArrayList<GoalLine>();
        for (var line : lines) {
            placed.add(new GoalLine(line.id(), line.block(), (placed.size() + 1) * STEP, line.cells()));
        }
        return placed;
    }
}
