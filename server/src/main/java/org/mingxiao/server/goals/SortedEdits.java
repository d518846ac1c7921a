package org.mingxiao.server.goals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mingxiao.server.goals.layout.Column;

/**
 * Edits held against the form as it stands.
 *
 * @param form as it stands once the accepted edits are written
 * @param accepted those whose cell still holds the text that was seen; one a cell
 * @param stale those whose cell holds another text
 */
record SortedEdits(GoalForm form, List<CellEdit> accepted, List<CellEdit> stale, List<SavedCells.Rejection> rejected) {

    static SortedEdits sort(GoalForm form, List<CellEdit> edits) {
        var lines = new LinkedHashMap<UUID, GoalLine>();
        form.lines().forEach(line -> lines.put(line.id(), line));
        var accepted = new LinkedHashMap<Cell, CellEdit>();
        var stale = new ArrayList<CellEdit>();
        var rejected = new ArrayList<SavedCells.Rejection>();
        for (var edit : edits) {
            var line = lines.get(edit.line());
            var reason = line == null ? "line" : refusal(form, line, edit);
            if (line == null || !reason.isEmpty()) {
                rejected.add(new SavedCells.Rejection(edit.line(), edit.column(), reason));
            } else if (!line.text(edit.column()).equals(edit.base())
                    && !line.text(edit.column()).equals(edit.value())) {
                stale.add(edit);
            } else {
                lines.put(line.id(), changed(line, edit));
                accepted.merge(new Cell(edit.line(), edit.column()), current(line, edit), SortedEdits::joined);
            }
        }
        return new SortedEdits(form.with(List.copyOf(lines.values())), List.copyOf(accepted.values()), stale, rejected);
    }

    private record Cell(UUID line, String column) {}

    /** Why a cell cannot be written; empty where it can. */
    private static String refusal(GoalForm form, GoalLine line, CellEdit edit) {
        var column = form.layout().block(line.block()).flatMap(block -> block.column(edit.column()));
        if (column.isEmpty()) {
            return "column";
        }
        if (column.map(Column::readOnly).orElse(false)) {
            return "read-only";
        }
        if (CellWrites.isTooLong(edit.value())) {
            return "too-long";
        }
        return edit.value().chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\t') ? "characters" : "";
    }

    /** Where the cell already holds what is to be written, that is what was there before. */
    private static CellEdit current(GoalLine line, CellEdit edit) {
        return new CellEdit(edit.line(), edit.column(), line.text(edit.column()), edit.value());
    }

    private static CellEdit joined(CellEdit first, CellEdit second) {
        return new CellEdit(first.line(), first.column(), first.base(), second.value());
    }

    private static GoalLine changed(GoalLine line, CellEdit edit) {
        Map<String, String> cells = new HashMap<>(line.cells());
        cells.put(edit.column(), edit.value());
        return new GoalLine(line.id(), line.block(), line.position(), cells);
    }
}
