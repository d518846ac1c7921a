package org.mingxiao.core.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** The values of several units as one, before the row is scored once: absolute values add, rates are weighed by money. */
public final class RollUp {
    /** Far beyond the two decimals of any score. */
    private static final int SCALE = 10;

    private RollUp() {}

    /** A unit's rate and the money that stands behind it. */
    public record Rate(BigDecimal rate, BigDecimal money) {}

    /** The sum of absolute values, of the targets and of the actual values each. */
    public static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * The mean of rates, weighed by money.
     *
     * @throws IllegalArgumentException where no money stands behind them
     */
    public static BigDecimal mean(List<Rate> rates) {
        var money = sum(rates.stream().map(Rate::money).toList());
        if (money.signum() <= 0) {
            throw new IllegalArgumentException("rates without money cannot be weighed");
        }
        return sum(rates.stream().map(r -> r.rate().multiply(r.money())).toList())
                .divide(money, SCALE, RoundingMode.HALF_UP);
    }
}
