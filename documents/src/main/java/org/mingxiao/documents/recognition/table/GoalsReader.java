package org.mingxiao.documents.recognition.table;

import static org.mingxiao.documents.recognition.phrase.Field.*;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingxiao.core.form.Fact;
import org.mingxiao.core.form.Goal;
import org.mingxiao.documents.layout.Cell;
import org.mingxiao.documents.recognition.phrase.Field;
import org.mingxiao.documents.recognition.phrase.Labels;
import org.mingxiao.documents.recognition.phrase.Lexicon;
import org.mingxiao.documents.recognition.phrase.NumberedText;

/** Overall goals: in the cell beside their label, in the rows below it, or in two columns (expected and actual, cycle and year). */
final class GoalsReader {
    private static final Set<Field> GOALS_OF_YEAR = Set.of(EXPECTED_GOAL, ANNUAL_GOAL);
    private static final Set<Field> LABELS =
            Set.of(GOALS, CYCLE_GOAL, ANNUAL_GOAL, EXPECTED_GOAL, ACTUAL_GOAL, Field.INDICATORS);
    private static final Pattern GOAL_NUMBER = Pattern.compile("(?:目标)?(\\d{1,2})[.、:：]?|目标([一二三四五六七八九十])[:：]?");

    private final FormDraft draft;

    GoalsReader(FormDraft draft) {
        this.draft = draft;
    }

    /** Reads a row whose goals stand beside their label. */
    void read(Row row) {
        draft.seen.add(FormDraft.Block.GOALS);
        var contents = row.fresh().stream().filter(c -> !isLabel(c)).toList();
        boolean numbered = contents.size() == 2
                && GOAL_NUMBER.matcher(Labels.folded(contents.get(0).text())).matches();
        if (numbered) {
            addNumbered(row, contents.get(0), contents.get(1));
            return;
        }
        var lead = Lexicon.fields(row.fresh().get(0).text());
        boolean cycle = lead.contains(CYCLE_GOAL) && !lead.contains(GOALS);
        contents.forEach(cell -> add(row, cell, cycle ? draft.cycleGoals : draft.goals));
    }

    /** Reads the rows below a header of two columns. */
    void read(Row row, Columns columns) {
        draft.seen.add(FormDraft.Block.GOALS);
        boolean onlyCycle = !columns.hasAny(GOALS_OF_YEAR);
        for (var column : columns.all()) {
            for (var cell : Columns.cells(row, column)) {
                if (!row.starts(cell) || Row.isBlank(cell)) {
                    continue;
                }
                if (GOALS_OF_YEAR.contains(column.role()) || onlyCycle && column.role() == CYCLE_GOAL) {
                    add(row, cell, draft.goals);
                } else {
                    draft.facts.add(new Fact(column.label(), null, null, Labels.cleared(cell.text()), row.place(cell)));
                }
            }
        }
    }

    private static void add(Row row, Cell cell, List<Goal> goals) {
        for (var part : NumberedText.parts(cell.text())) {
            goals.add(new Goal(part.number(), part.text(), row.place(cell)));
        }
    }

    private void addNumbered(Row row, Cell number, Cell text) {
        draft.goals.add(new Goal(number(number), Labels.cleared(text.text()).strip(), row.place(text)));
    }

    private Integer number(Cell cell) {
        var matcher = GOAL_NUMBER.matcher(Labels.folded(cell.text()));
        return matcher.matches() && matcher.group(1) != null
                ? Integer.valueOf(matcher.group(1))
                : Integer.valueOf(draft.goals.size() + 1);
    }

    private static boolean isLabel(Cell cell) {
        return Lexicon.fields(cell.text()).stream().anyMatch(LABELS::contains);
    }
}
