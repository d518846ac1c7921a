package org.mingxiao.core.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.BudgetItem;
import org.mingxiao.core.form.Form;

/**
 * The total row of a self-evaluation's fund block, whose figures stand in the budget as {@code row·column}; the first row
 * where none says that it is the total.
 */
final class FundRow {
    private static final char BETWEEN = '·';

    private final List<BudgetItem> cells;

    FundRow(Form form, List<Pattern> total) {
        var all = form.budget().stream()
                .filter(item -> item.amount() != null && item.item().indexOf(BETWEEN) > 0)
                .toList();
        var name = total.stream()
                .flatMap(pattern -> all.stream()
                        .map(FundRow::row)
                        .filter(row -> pattern.matcher(row).matches()))
                .findFirst()
                .or(() -> all.stream().map(FundRow::row).findFirst())
                .orElse("");
        cells = all.stream().filter(item -> row(item).equals(name)).toList();
    }

    /** The cell under the column that fits best. */
    Optional<BudgetItem> cell(List<Pattern> column) {
        return column.stream()
                .flatMap(pattern -> cells.stream()
                        .filter(item -> pattern.matcher(column(item)).matches()))
                .findFirst();
    }

    @Nullable BigDecimal number(List<Pattern> column) {
        var amount = cell(column).map(BudgetItem::amount).orElse(null);
        return amount == null ? null : amount.number();
    }

    private static String row(BudgetItem item) {
        return item.item().substring(0, item.item().indexOf(BETWEEN));
    }

    private static String column(BudgetItem item) {
        return item.item().substring(item.item().indexOf(BETWEEN) + 1);
    }
}
