package org.mingxiao.core.review.language;

/** What a unit counts or measures. */
public enum UnitKind {
    PERCENT,
    RATIO,
    SCORE,
    MONEY,
    PERSON,
    ORGANIZATION,
    EVENT,
    OBJECT,
    /** 个, 项: counts anything. */
    GENERIC,
    TIME,
    AREA,
    LENGTH,
    WEIGHT,
    VOLUME,
    ENERGY,
    INFORMATION,
    /** No unit was written. */
    NONE,
    /** A unit of which the list knows nothing. */
    UNKNOWN;

    public boolean counts() {
        return this == PERSON || this == ORGANIZATION || this == EVENT || this == OBJECT || this == GENERIC;
    }

    public boolean measures() {
        return this == TIME
                || this == AREA
                || this == LENGTH
                || this == WEIGHT
                || this == VOLUME
                || this == ENERGY
                || this == INFORMATION;
    }

    public boolean known() {
        return this != NONE && this != UNKNOWN;
    }
}
