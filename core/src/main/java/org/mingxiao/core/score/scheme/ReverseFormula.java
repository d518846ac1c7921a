package org.mingxiao.core.score.scheme;

/** How a reverse indicator (≤, <) loses points once its limit is passed; regions differ. */
public enum ReverseFormula {
    /** F5a: points fall in a straight line and reach 0 at twice the limit. */
    LINEAR("F5a"),
    /** F5b: points are the limit's share of the actual value. */
    RATIO("F5b");

    private final String id;

    ReverseFormula(String id) {
        this.id = id;
    }

    /** The formula's stable id. */
    public String id() {
        return id;
    }
}
