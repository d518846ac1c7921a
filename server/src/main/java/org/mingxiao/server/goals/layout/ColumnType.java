package org.mingxiao.server.goals.layout;

import java.util.Locale;

/** What the cells of a column hold. Every cell is text all the same: a draft may hold anything. */
public enum ColumnType {
    TEXT,
    /** An amount in 万元 */
    MONEY,
    /** A target value (指标值) */
    VALUE,
    /** Points of 100 (分值) */
    WEIGHT,
    /** The name of a first-level class */
    LEVEL1,
    /** The name of a second-level class */
    DIMENSION,
    NUMBER;

    /** As the interface for programs names it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
