package org.mingxiao.core.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.BudgetItem;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.score.scheme.FundLabels;

/**
 * The total row of a self-evaluation's fund block, whose figures stand in the budget as {@code row·column}. Where none says
 * that it is the total, the figures without a row are ({@code 预算数}, {@code 执行数} side by side); else the first row.
 */
final class FundRow {
    private static final char BETWEEN = '·';

    private final List<BudgetItem> cells;

    FundRow(Form form, FundLabels labels) {
        var all = form.budget().stream().filter(item -> item.amount() != null).toList();
        var name = labels.total().stream()
                .flatMap(pattern -> all.stream()
                        .map(FundRow::row)
                        .filter(row -> pattern.matcher(row).matches()))
                .findFirst()
                .orElseGet(() -> unnamed(all, labels));
        cells = all.stream().filter(item -> row(item).equals(name)).toList();
    }

    private static String unnamed(List<BudgetItem> all, FundLabels labels) {
        boolean withoutRow = Stream.of(labels.budget(), labels.paid())
                .allMatch(column -> all.stream()
                        .filter(item -> row(item).isEmpty())
                        .anyMatch(item -> column.stream()
                                .anyMatch(
                                        pattern -> pattern.matcher(item.item()).matches())));
        var first = all.stream().map(FundRow::row).filter(row -> !row.isEmpty()).findFirst();
        return withoutRow ? "" : first.orElse("");
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
        return item.item().substring(0, Math.max(0, item.item().indexOf(BETWEEN)));
    }

    private static String column(BudgetItem item) {
        return item.item().substring(item.item().indexOf(BETWEEN) + 1);
    }
}
