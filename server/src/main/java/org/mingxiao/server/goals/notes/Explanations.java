package org.mingxiao.server.goals.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.mingxiao.core.value.TargetValues;
import org.mingxiao.server.goals.GoalForm;
import org.mingxiao.server.goals.layout.BlockName;
import org.mingxiao.server.goals.layout.ColumnType;

/** Says in words what the target values of a form ask for: {@code ≥8场次} is 至少 8 场次. */
public final class Explanations {
    /**
     * @param text in the language asked for
     * @param kind as the core names it: {@code quantity}, {@code range}, …
     */
    public record Note(UUID line, String column, String text, String kind) {}

    private Explanations() {}

    /** A note for each target value that is filled, in the order of the form. */
    public static List<Note> of(GoalForm form, Locale language) {
        var notes = new ArrayList<Note>();
        var columns = form.layout().block(BlockName.INDICATOR).stream()
                .flatMap(block -> block.columns().stream())
                .filter(column -> column.type() == ColumnType.VALUE)
                .toList();
        for (var line : form.lines(BlockName.INDICATOR)) {
            for (var column : columns) {
                var text = line.text(column.name());
                if (!text.isBlank()) {
                    var value = TargetValues.read(text, line.text("name"));
                    notes.add(new Note(line.id(), column.name(), TargetValues.explain(value, language), value.kind()));
                }
            }
        }
        return notes;
    }
}
