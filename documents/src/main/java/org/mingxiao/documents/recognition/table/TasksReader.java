package org.mingxiao.documents.recognition.table;

import static org.mingxiao.documents.recognition.phrase.Field.*;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.BudgetItem;
import org.mingxiao.core.form.Fact;
import org.mingxiao.core.form.Task;
import org.mingxiao.core.money.Amount;
import org.mingxiao.documents.layout.Cell;
import org.mingxiao.documents.recognition.phrase.Field;
import org.mingxiao.documents.recognition.phrase.Labels;
import org.mingxiao.documents.recognition.phrase.Lexicon;
import org.mingxiao.documents.recognition.phrase.Money;
import org.mingxiao.documents.recognition.phrase.NumberedText;

/** The year's tasks: a row a task, and a closing row of their sum. */
final class TasksReader {
    private final FormDraft draft;
    private final Columns columns;

    TasksReader(FormDraft draft, Columns columns) {
        this.draft = draft;
        this.columns = columns;
        columns.all().forEach(c -> draft.hearUnit(Money.unitIn(c.label()).orElse(null)));
    }

    void read(Row row) {
        draft.seen.add(FormDraft.Block.TASKS);
        var name = cell(row, TASK_NAME);
        var content = cell(row, TASK_CONTENT);
        if (isSum(row)) {
            readSum(row);
        } else if (name != null
                && (row.starts(name) || content != null && row.starts(content))
                && !isPlaceholder(name)) {
            var expected = cell(row, TASK_EXPECTED);
            draft.tasks.add(
                    new Task(Row.text(name), text(content), amount(row).orElse(null), text(expected), row.place(name)));
        } else if (name == null && row.fresh().stream().anyMatch(c -> !isBlockLabel(c) && !isPlaceholder(c))) {
            draft.notUnderstood.add(row.place());
        }
    }

    /** Whether a row is money that belongs to no task: below its own label, or where the list has no column of amounts. */
    boolean isOtherMoney(Row row, RowKind kind) {
        var fresh = row.fresh();
        if (fresh.size() < 2) {
            return false;
        }
        var lead = fresh.get(0);
        boolean block = Lexicon.is(lead.text(), BUDGET_BLOCK) || Lexicon.is(lead.text(), FUNDS_BLOCK);
        boolean besideNames = columns.first(TASK_NAME)
                .filter(name -> lead.column() < name.from())
                .isPresent();
        boolean noAmounts = !columns.hasAny(Set.of(TOTAL, AMOUNT, FUND_SOURCE));
        boolean amount = Money.isLikeAmount(fresh.get(fresh.size() - 1).text());
        return block && besideNames && !isBlockLabel(lead) || noAmounts && amount && kind == RowKind.AMOUNTS;
    }

    /** Tasks beyond the list: in its columns, or as free text, which is kept as a statement of the form. */
    void readOthers(Row row) {
        var contents = row.fresh().stream()
                .filter(c -> !Lexicon.is(c.text(), Field.OTHER_TASKS))
                .toList();
        if (contents.size() > 1 && cell(row, TASK_NAME) != null) {
            read(row);
        } else {
            contents.forEach(cell -> addFact(draft, row, cell));
        }
    }

    /** Tasks beyond the list where the form has no list. */
    static void readOthers(FormDraft draft, Row row) {
        row.fresh().stream()
                .filter(c -> !Lexicon.is(c.text(), Field.OTHER_TASKS))
                .forEach(cell -> addFact(draft, row, cell));
    }

    /** Tasks as numbered text beside their label. */
    static void readBeside(FormDraft draft, Row row) {
        draft.seen.add(FormDraft.Block.TASKS);
        row.fresh().stream().filter(c -> !isBlockLabel(c)).forEach(cell -> {
            for (var part : NumberedText.parts(cell.text())) {
                draft.tasks.add(new Task(Labels.unwrapped(part.text()), null, null, null, row.place(cell)));
            }
        });
    }

    private static void addFact(FormDraft draft, Row row, Cell cell) {
        draft.facts.add(new Fact("其他需完成的任务", null, null, Labels.unwrapped(cell.text()), row.place(cell)));
    }

    private @Nullable Cell cell(Row row, Field role) {
        return columns.of(role).stream()
                .flatMap(c -> Columns.cells(row, c).stream())
                .filter(c -> !Row.isBlank(c))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String text(@Nullable Cell cell) {
        return cell == null ? null : Row.text(cell);
    }

    private Optional<Amount> amount(Row row) {
        return Stream.of(TOTAL, AMOUNT)
                .map(role -> cell(row, role))
                .filter(cell -> cell != null)
                .findFirst()
                .flatMap(cell -> Money.amount(Row.text(cell), draft.unit()));
    }

    private boolean isSum(Row row) {
        return row.fresh().stream()
                .filter(c -> !isBlockLabel(c))
                .findFirst()
                .filter(c -> Lexicon.is(c.text(), TOTAL) && !Money.isLikeAmount(c.text()))
                .isPresent();
    }

    /** The sum of the tasks is a figure of the budget. */
    private void readSum(Row row) {
        var label =
                row.fresh().stream().filter(c -> !isBlockLabel(c)).findFirst().orElseThrow();
        for (var column : columns.all()) {
            boolean total = column.role() == TOTAL || column.role() == AMOUNT;
            if (total || column.role() == FUND_SOURCE) {
                for (var cell : Columns.cells(row, column)) {
                    var amount = Money.amount(Row.text(cell), draft.unit());
                    amount.ifPresent(a -> draft.budget.add(new BudgetItem(
                            total ? MoneyReader.item(label.text()) : MoneyReader.item(column.label()),
                            a,
                            row.place(cell))));
                }
            }
        }
    }

    private static boolean isBlockLabel(Cell cell) {
        var fields = Lexicon.fields(cell.text());
        return fields.contains(Field.TASKS) || fields.contains(Field.OTHER_TASKS);
    }

    private static boolean isPlaceholder(Cell cell) {
        return Row.text(cell).matches("[-—/…\\.·\\d]*");
    }
}
