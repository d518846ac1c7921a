package org.mingxiao.documents.recognition.table;

import static org.mingxiao.documents.recognition.phrase.Field.*;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingxiao.core.form.BudgetItem;
import org.mingxiao.core.form.Funding;
import org.mingxiao.core.money.Amount;
import org.mingxiao.documents.layout.Cell;
import org.mingxiao.documents.recognition.phrase.Field;
import org.mingxiao.documents.recognition.phrase.Labels;
import org.mingxiao.documents.recognition.phrase.Lexicon;
import org.mingxiao.documents.recognition.phrase.Money;

/**
 * The fund block of a self-evaluation or monitoring table: a row a source of money, a column a stage of its budget, and in
 * the total row the points of the execution rate.
 */
final class FundsReader {
    private static final Set<Field> MONEY_COLUMNS = Set.of(INITIAL_BUDGET, ADJUSTED_BUDGET, EXECUTED, FUND_COLUMN);

    private static final String REMARK = ".*(?:原因|说明|备注|分析)";

    private final FormDraft draft;
    private final Columns columns;

    FundsReader(FormDraft draft, Columns columns) {
        this.draft = draft;
        this.columns = columns;
    }

    /** Whether a row still belongs to the block. */
    boolean holds(Row row) {
        boolean anyFigure = columns.all().stream()
                .flatMap(c -> Columns.cells(row, c).stream())
                .anyMatch(c -> row.starts(c) && isFigure(c));
        boolean money = row.fresh().stream().anyMatch(c -> Lexicon.is(c.text(), FUND_SOURCE));
        return (anyFigure || money)
                && columns.all().stream()
                        .flatMap(c -> Columns.cells(row, c).stream())
                        .filter(row::starts)
                        .allMatch(c -> Row.isBlank(c) || isFigure(c) || c.column() > lastMoneyColumn())
                && label(row).isPresent();
    }

    private int lastMoneyColumn() {
        return columns.all().stream()
                .filter(c -> MONEY_COLUMNS.contains(c.role())
                        && !Labels.folded(c.label()).matches(REMARK))
                .mapToInt(Columns.Column::to)
                .max()
                .orElse(0);
    }

    private static boolean isFigure(Cell cell) {
        var text = Labels.folded(cell.text());
        return Money.isLikeAmount(text) || Money.number(text).isPresent() || text.matches("[-—–/\\\\.]+|.*%|无|#DIV/0!");
    }

    void read(Row row) {
        draft.seen.add(FormDraft.Block.FUNDS);
        var label = label(row).map(Cell::text).map(MoneyReader::item).orElse("");
        boolean total = Lexicon.is(label, TOTAL)
                || label(row).filter(FundsReader::namesBlock).isPresent();
        for (var column : columns.all()) {
            var cell = Columns.cells(row, column).stream()
                    .filter(c -> row.starts(c) && !Row.isBlank(c))
                    .findFirst();
            if (cell.isPresent()) {
                read(row, label, total, column, cell.get());
            }
        }
    }

    private void read(Row row, String label, boolean total, Columns.Column column, Cell cell) {
        var text = Row.text(cell);
        var amount = Money.amount(text.replaceFirst("[%％分]$", ""), draft.unit()).orElse(null);
        if (column.role() == EXECUTION_RATE && draft.executionRate == null && amount != null) {
            draft.executionRate = rate(row, text, amount.number());
        }
        if (amount == null && !Money.isLikeAmount(text)) {
            return;
        }
        draft.budget.add(new BudgetItem(label + "·" + MoneyReader.item(column.label()), amount, row.place(cell)));
        boolean year =
                column.role() == ADJUSTED_BUDGET || column.role() == INITIAL_BUDGET && !columns.has(ADJUSTED_BUDGET);
        if (year && total && draft.projectTotal == null) {
            draft.projectTotal = amount;
        } else if (year && !total) {
            draft.funding.add(new Funding(label, amount));
        }
    }

    /** Some tables print 0.95 for 95 %: what the row's own money says decides. */
    private BigDecimal rate(Row row, String text, BigDecimal printed) {
        boolean plain = !text.contains("%") && !text.contains("％") && printed.compareTo(BigDecimal.ONE) <= 0;
        var budget = amount(row, ADJUSTED_BUDGET).or(() -> amount(row, INITIAL_BUDGET));
        var paid = amount(row, EXECUTED);
        if (!plain
                || budget.isEmpty()
                || paid.isEmpty()
                || budget.get().number().signum() == 0) {
            return printed;
        }
        var share = paid.get().number().divide(budget.get().number(), 4, RoundingMode.HALF_UP);
        boolean isShare = share.subtract(printed).abs().compareTo(new BigDecimal("0.01")) <= 0;
        return isShare ? printed.movePointRight(2) : printed;
    }

    private Optional<Amount> amount(Row row, Field role) {
        return Money.amount(columns.text(row, role), draft.unit());
    }

    /** The row's label: the last filled cell in front of the figures that does not name the block; else the block's own. */
    private Optional<Cell> label(Row row) {
        int first = columns.all().get(0).from();
        var cells = row.filled().stream().filter(c -> c.column() < first).toList();
        return cells.stream()
                .filter(c -> row.starts(c) && !namesBlock(c))
                .reduce((one, other) -> other)
                .or(() -> cells.stream().filter(row::starts).findFirst())
                .or(() -> cells.stream().filter(FundsReader::namesBlock).findFirst());
    }

    private static boolean namesBlock(Cell cell) {
        var fields = Lexicon.fields(cell.text());
        return !Collections.disjoint(fields, List.of(FUNDS_BLOCK, BUDGET_BLOCK)) && !fields.contains(TOTAL);
    }
}
