package org.mingxiao.documents.recognition.text;

/** What a column of a table, or a label beside or between tables, is there for; told from the fields of the lexicon. */
enum Role {
    LEVEL1(4),
    LEVEL2(4),
    NAME(14),
    VALUE(16),
    NUMBER(1),
    SIGN(2),
    UNIT(2),
    NOTE(24),
    ORDINAL(1),
    TASK(10),
    CONTENT(60),
    AMOUNT(1),
    PROJECT(12),
    GOAL(60),
    PACKED(1),
    FUND(1),
    EXPECTED(60),
    REACHED(60),
    BUDGET(6),
    SIDE(4),
    SECTION(4),
    FIELD(4),
    TOTAL(2),
    END(2);

    private final int pieces;

    Role(int pieces) {
        this.pieces = pieces;
    }

    /** How many pieces of text a cell of this role may be wrapped into. */
    int pieces() {
        return pieces;
    }

    boolean isLevel() {
        return this == LEVEL1 || this == LEVEL2;
    }

    /** Whether its cells hold one number or nothing. */
    boolean isNumeric() {
        return this == NUMBER || this == AMOUNT || this == FUND || this == ORDINAL;
    }

    /** Whether its cells hold sentences. */
    boolean isProse() {
        return this == CONTENT || this == GOAL || this == EXPECTED || this == REACHED || this == NOTE;
    }
}
