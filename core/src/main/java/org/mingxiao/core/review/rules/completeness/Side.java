package org.mingxiao.core.review.rules.completeness;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.BudgetItem;

/** One side of an equation of amounts: its sum, how many addends it has, and whether one of them is unknown. */
final class Side {
    private final String label;
    private BigDecimal sum = BigDecimal.ZERO;
    private int addends;
    private boolean missing;

    Side(String label) {
        this.label = label;
    }

    static Side of(String label, BigDecimal amount) {
        var side = new Side(label);
        side.add(amount);
        return side;
    }

    void add(@Nullable BigDecimal amount) {
        if (amount == null) {
            missing = true;
        } else {
            sum = sum.add(amount);
            addends++;
        }
    }

    /** Blocks that some layouts do not have count only where they are printed. */
    void addWherePrinted(Optional<BudgetItem> item) {
        if (item.isPresent()) {
            var amount = item.get().amount();
            add(amount == null ? null : amount.number());
        }
    }

    BigDecimal sum() {
        return sum;
    }

    int addends() {
        return addends;
    }

    boolean isKnown() {
        return !missing;
    }

    @Override
    public String toString() {
        return label + " " + sum.toPlainString();
    }
}
