package org.mingxiao.core.score;

/** Who settles the points of a row. */
public enum Decision {
    /** A formula does: target and actual value are enough. */
    COMPUTED,
    /** A person did, as the scheme wants it (a qualitative row); the entered points were held against their band. */
    ENTERED,
    /** A person must: what the row says is not enough for any formula, and the remarks say why. */
    LEFT_TO_PERSON
}
