package org.mingxiao.documents.recognition.text;

import org.jspecify.annotations.Nullable;

/**
 * A run of text without white space, or a run that is known to be one cell.
 *
 * @param row which line with text it stands on, from 0
 * @param first whether it opens its line
 * @param last whether it closes its line
 * @param width how wide it is in half-width characters
 * @param packed whether it holds all indicators of a project
 * @param look what it looks like by itself
 */
record Piece(
        String text,
        @Nullable Integer page,
        @Nullable Integer line,
        int row,
        boolean first,
        boolean last,
        int width,
        boolean packed,
        Look look) {
    /** What a piece looks like by itself; told once, for it is asked often. */
    enum Look {
        WORDS,
        /** A bare number. */
        NUMBER,
        /** A number as money is printed. */
        AMOUNT,
        /** A number with comparator or unit. */
        MEASURE,
        /** A comparator alone, or a word for one. */
        SIGN,
        /** The whole name of a class of indicators. */
        LEVEL
    }

    static Piece of(String text, @Nullable Integer page, @Nullable Integer line, int row, boolean first, boolean last) {
        return new Piece(text, page, line, row, first, last, Shape.halves(text), false, look(text));
    }

    static Piece packed(String text, Piece opening, Piece closing) {
        return new Piece(
                text,
                opening.page,
                opening.line,
                closing.row,
                opening.first,
                closing.last,
                Shape.halves(text),
                true,
                Look.WORDS);
    }

    /** Whether it is a number, with or without comparator and unit. */
    boolean isMeasure() {
        return look == Look.NUMBER || look == Look.AMOUNT || look == Look.MEASURE;
    }

    /** The same piece as the last of its line. */
    Piece closingLine() {
        return new Piece(text, page, line, row, first, true, width, packed, look);
    }

    private static Look look(String text) {
        if (Shape.isAmount(text)) {
            return Look.AMOUNT;
        }
        if (text.length() <= 20 && Shape.isNumber(text)) {
            return Look.NUMBER;
        }
        if (Shape.isSign(text)) {
            return Look.SIGN;
        }
        if (Levels.isFull(text)) {
            return Look.LEVEL;
        }
        return Shape.isMeasure(text) ? Look.MEASURE : Look.WORDS;
    }
}
