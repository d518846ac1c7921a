package org.mingxiao.core.money;

import java.math.BigDecimal;

/** The units in which official forms state money. */
public enum MoneyUnit {
    YUAN("元", 0),
    THOUSAND("千元", 3),
    TEN_THOUSAND("万元", 4),
    MILLION("百万元", 6),
    HUNDRED_MILLION("亿元", 8);

    private final String text;
    private final int power;

    MoneyUnit(String text, int power) {
        this.text = text;
        this.power = power;
    }

    /** The unit as forms print it. */
    public String text() {
        return text;
    }

    /** How many yuan one of this unit is. */
    public BigDecimal inYuan() {
        return BigDecimal.ONE.scaleByPowerOfTen(power);
    }
}
