package org.mingxiao.server.goals.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mingxiao.server.goals.CellEdit;
import org.mingxiao.server.goals.GoalForm;
import org.mingxiao.server.goals.GoalLine;
import org.mingxiao.server.goals.layout.Block;
import org.mingxiao.server.goals.layout.BlockName;

/**
 * What putting a form that was read into a draft would do: cells that change, lines that come in addition. Nothing of the draft
 * is removed or emptied.
 *
 * @param changes each with the text that stands in the draft now
 * @param additions lines that the draft lacks
 * @param kept lines of the draft that the file does not have
 */
record Merging(List<CellEdit> changes, List<GoalLine> additions, List<GoalLine> kept) {
    Merging {
        changes = List.copyOf(changes);
        additions = List.copyOf(additions);
        kept = List.copyOf(kept);
    }

    static Merging of(GoalForm draft, List<GoalLine> read) {
        var changes = new ArrayList<CellEdit>();
        var additions = new ArrayList<GoalLine>();
        Set<UUID> met = new HashSet<>();
        for (var line : read) {
            var block = draft.layout().block(line.block());
            if (block.isEmpty() || line.isBlank()) {
                continue;
            }
            var same = partner(draft, line, met);
            if (same.isPresent()) {
                met.add(same.get().id());
                changes.addAll(changes(same.get(), line, block.get()));
            } else if (!block.get().fixed()) {
                additions.add(line);
            }
        }
        var kept = draft.lines().stream()
                .filter(line -> !met.contains(line.id()) && !line.isBlank())
                .toList();
        return new Merging(changes, additions, kept);
    }

    /** New lines, block by block, in their order. */
    Map<BlockName, List<Map<String, String>>> cellsToAdd() {
        return additions.stream()
                .collect(Collectors.groupingBy(
                        GoalLine::block, LinkedHashMap::new, Collectors.mapping(GoalLine::cells, Collectors.toList())));
    }

    private static List<CellEdit> changes(GoalLine there, GoalLine read, Block block) {
        return block.columns().stream()
                .filter(column -> !column.readOnly())
                .map(column -> column.name())
                .filter(column ->
                        !read.text(column).isBlank() && !read.text(column).equals(there.text(column)))
                .map(column -> new CellEdit(there.id(), column, there.text(column), read.text(column)))
                .toList();
    }

    /** The line of the draft that speaks of the same thing. */
    private static Optional<GoalLine> partner(GoalForm draft, GoalLine read, Set<UUID> met) {
        return draft.lines(read.block()).stream()
                .filter(line -> !met.contains(line.id()))
                .filter(line -> key(line).equals(key(read)))
                .findFirst();
    }

    private static String key(GoalLine line) {
        var text = switch (line.block()) {
            case HEAD, GOAL -> "";
            case BUDGET, FUNDING -> line.text("item");
            case TASK -> line.text("name");
            case INDICATOR -> line.text("level2").replaceAll("^\\d+-", "") + "|" + line.text("name");
            case OTHER_TASK -> line.text("text");
            case TEXT -> line.text("label");
        };
        return text.replaceAll("\\s", "");
    }
}
