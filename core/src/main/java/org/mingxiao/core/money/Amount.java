package org.mingxiao.core.money;

import java.math.BigDecimal;

/**
 * An amount of money exactly as a form states it.
 *
 * @param number the figure with the decimals that were printed, without thousands separators
 * @param unit the unit of the figure
 */
public record Amount(BigDecimal number, MoneyUnit unit) {

    /** The figure as the contract's decimal string: the printed decimals, never an exponent. */
    public String text() {
        return number.toPlainString();
    }

    /** The same amount counted in another unit; exact. */
    public Amount in(MoneyUnit other) {
        return new Amount(number.multiply(unit.inYuan()).divide(other.inYuan()), other);
    }
}
