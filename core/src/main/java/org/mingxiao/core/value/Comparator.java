package org.mingxiao.core.value;

/** How an actual value is held against a target number (计算符号). */
public enum Comparator {
    EQUAL("="),
    AT_LEAST("≥"),
    MORE_THAN(">"),
    AT_MOST("≤"),
    LESS_THAN("<"),
    ABOUT("≈");

    private final String sign;

    Comparator(String sign) {
        this.sign = sign;
    }

    /** The one sign by which the contract names this comparator. */
    public String sign() {
        return sign;
    }
}
