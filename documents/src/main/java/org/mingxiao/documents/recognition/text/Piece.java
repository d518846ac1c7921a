package org.mingxiao.documents.recognition.text;

import org.jspecify.annotations.Nullable;

/**
 * A run of text without white space, or a run that is known to be one cell.
 *
 * @param row which line with text it stands on, from 0
 * @param first whether it opens its line
 * @param last whether it closes its line
 * @param width how many full-width characters wide it is, counted in halves
 * @param packed whether it holds all indicators of a project
 */
record Piece(
        String text,
        @Nullable Integer page,
        @Nullable Integer line,
        int row,
        boolean first,
        boolean last,
        int width,
        boolean packed) {
    static Piece of(String text, @Nullable Integer page, @Nullable Integer line, int row, boolean first, boolean last) {
        return new Piece(text, page, line, row, first, last, Shape.halves(text), false);
    }
}
