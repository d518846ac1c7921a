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

    /** The comparator of one of the contract's signs. */
    static Comparator of(String sign) {
        for (var comparator : values()) {
            if (comparator.sign.equals(sign)) {
                return comparator;
            }
        }
        throw new IllegalArgumentException("not a sign of the contract: " + sign);
    }

    /** What stands when two words compare the same number: 达到…以上 is ≥, 不超过…以内 is ≤; of two limits this one. */
    Comparator and(Comparator weaker) {
        boolean undecided = this == EQUAL || (this == ABOUT && weaker != EQUAL);
        return undecided ? weaker : this;
    }
}
