package org.mingxiao.documents.recognition.table;

import static org.mingxiao.documents.recognition.phrase.Field.*;

import java.util.List;
import java.util.Set;
import org.mingxiao.core.form.BudgetItem;
import org.mingxiao.core.form.Funding;
import org.mingxiao.core.money.Amount;
import org.mingxiao.documents.layout.Cell;
import org.mingxiao.documents.recognition.phrase.Field;
import org.mingxiao.documents.recognition.phrase.Lexicon;
import org.mingxiao.documents.recognition.phrase.Money;

/**
 * A fund block without a header: {@code 预算数 | amount | 执行数 | amount} side by side, and below each the sources of money with
 * their amounts. The block's own label stands for its first row, which is the sum of the others.
 */
final class PairedFunds {
    private static final List<Field> STAGES = List.of(INITIAL_BUDGET, ADJUSTED_BUDGET, EXECUTED, EXECUTION_RATE);
    private static final Set<Field> BLOCKS = Set.of(FUNDS_BLOCK, BUDGET_BLOCK);
    private static final String UNNAMED = "预算执行情况";

    private final FormDraft draft;

    PairedFunds(FormDraft draft) {
        this.draft = draft;
    }

    /** @return how many rows were read; 0 where they are not so arranged */
    int read(List<Row> rows, int at) {
        var top = rows.get(at);
        var stages = stages(top);
        boolean paired = stages.size() >= 2
                && stages.stream().anyMatch(c -> stage(c) == EXECUTED)
                && stages.stream().anyMatch(c -> stage(c) == ADJUSTED_BUDGET || stage(c) == INITIAL_BUDGET);
        if (!paired) {
            return 0;
        }
        draft.seen.add(FormDraft.Block.FUNDS);
        var block = block(top);
        stages.forEach(stage -> add(top, block, stage, stage));
        int below = at + 1;
        while (below < rows.size() && holdsSources(rows.get(below), stages)) {
            readSources(rows.get(below), stages);
            below++;
        }
        return below - at;
    }

    /** The labels of stages that have a figure, or the empty place of one, right beside them. */
    private static List<Cell> stages(Row row) {
        return row.fresh().stream()
                .filter(c -> !Money.isLikeAmount(c.text())
                        && Lexicon.first(c.text(), STAGES).isPresent())
                .filter(c -> row.at(end(c))
                        .filter(beside -> row.starts(beside) && isFigure(beside))
                        .isPresent())
                .toList();
    }

    private static Field stage(Cell label) {
        return Lexicon.first(label.text(), STAGES).orElseThrow();
    }

    private static int end(Cell cell) {
        return cell.column() + cell.columnSpan();
    }

    private static boolean isFigure(Cell cell) {
        return Row.isBlank(cell)
                || Money.isLikeAmount(cell.text())
                || Money.number(cell.text()).isPresent();
    }

    private static String block(Row row) {
        return row.filled().stream()
                .filter(c -> Lexicon.first(c.text(), BLOCKS).isPresent() && !isStage(c))
                .map(c -> MoneyReader.item(c.text()).replaceAll("\\([^()]*\\)", ""))
                .findFirst()
                .orElse(UNNAMED);
    }

    private static boolean isStage(Cell cell) {
        return Lexicon.first(cell.text(), STAGES).isPresent();
    }

    private static boolean holdsSources(Row row, List<Cell> stages) {
        var first = row.at(stages.get(0).column());
        return first.filter(c -> row.starts(c) && Lexicon.is(c.text(), FUND_SOURCE))
                .isPresent();
    }

    private void readSources(Row row, List<Cell> stages) {
        for (var stage : stages) {
            row.at(stage.column())
                    .filter(c -> row.starts(c) && Lexicon.is(c.text(), FUND_SOURCE))
                    .ifPresent(c -> add(row, MoneyReader.item(c.text()), c, stage));
        }
    }

    /** Adds the amount beside a label. */
    private void add(Row row, String name, Cell label, Cell stage) {
        var cell = row.at(end(label)).orElse(label);
        draft.hearUnit(Money.unitIn(stage.text()).orElse(null));
        var field = stage(stage);
        var amount = Money.number(cell.text())
                .map(number -> new Amount(number, draft.unit()))
                .or(() -> Money.amount(Row.text(cell), draft.unit()))
                .orElse(null);
        if (amount == null) {
            return;
        }
        draft.budget.add(new BudgetItem(name + "·" + MoneyReader.item(stage.text()), amount, row.place(cell)));
        boolean sum = label == stage;
        if (field == EXECUTION_RATE && sum && draft.executionRate == null) {
            draft.executionRate = amount.number();
        } else if (field == ADJUSTED_BUDGET && sum && draft.projectTotal == null) {
            draft.projectTotal = amount;
        } else if (field == ADJUSTED_BUDGET && !sum) {
            draft.funding.add(new Funding(name, amount));
        }
    }
}
