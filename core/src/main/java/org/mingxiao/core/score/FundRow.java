package org.mingxiao.core.score;

import java.math.BigDecimal;
import java.util.Optional;
import org.mingxiao.core.form.BudgetItem;
import org.mingxiao.core.form.Form;

/** Looks up the fund rows of a self-evaluation, which stand in the budget block as {@code row·column}. */
record FundRow(Form form) {
    private static final String TOTAL = "资金总额";

    /** The cell of the total row under a column, whatever unit or letter the column's label carries. */
    Optional<BudgetItem> cell(String column) {
        return form.budget().stream()
                .filter(item -> item.amount() != null)
                .filter(item -> isCell(item.item(), column))
                .findFirst();
    }

    Optional<BigDecimal> number(String column) {
        return cell(column).flatMap(item -> Optional.ofNullable(item.amount()).map(amount -> amount.number()));
    }

    private static boolean isCell(String label, String column) {
        var dot = label.indexOf('·');
        return dot > 0
                && label.substring(0, dot).contains(TOTAL)
                && label.substring(dot + 1).startsWith(column);
    }
}
