package org.mingxiao.core.form;

import org.jspecify.annotations.Nullable;

/**
 * Where in its document a datum stands. Numbers start at 1; what does not apply is null.
 *
 * @param page the page of a paged document
 * @param table the table, counted through the document (the sheet of a workbook)
 * @param row the row within the table
 * @param column the column within the table
 * @param line the line of a text document
 * @param text the text that stands there
 */
public record Place(
        @Nullable Integer page,
        @Nullable Integer table,
        @Nullable Integer row,
        @Nullable Integer column,
        @Nullable Integer line,
        @Nullable String text) {

    /** A place that says nothing but its text. */
    public static Place of(@Nullable String text) {
        return new Place(null, null, null, null, null, text);
    }

    public static Place atLine(int line, @Nullable String text) {
        return new Place(null, null, null, null, line, text);
    }

    /** The same place with another text. */
    public Place withText(@Nullable String other) {
        return new Place(page, table, row, column, line, other);
    }
}
