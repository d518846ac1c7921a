package org.mingxiao.cli.page;

import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.mingxiao.cli.language.Messages;
import org.mingxiao.core.form.Place;

/** Where something stands, in words. */
record Places(Messages messages) {

    /** Page, table, row, column and line, as far as they are known. */
    String full(@Nullable Place place) {
        return place == null ? "" : text(place.page(), place.table(), place.row(), place.column(), place.line());
    }

    /** The line of a text, or page and row: enough to find a row of a table. */
    String ofRow(Place place) {
        return place.line() != null
                ? text(null, null, null, null, place.line())
                : text(place.page(), null, place.row(), null, null);
    }

    private String text(
            @Nullable Integer page,
            @Nullable Integer table,
            @Nullable Integer row,
            @Nullable Integer column,
            @Nullable Integer line) {
        var parts = new StringJoiner(messages.text("place.between"));
        add(parts, "place.page", page);
        add(parts, "place.table", table);
        add(parts, "place.row", row);
        add(parts, "place.column", column);
        add(parts, "place.line", line);
        return parts.toString();
    }

    private void add(StringJoiner parts, String key, @Nullable Integer number) {
        if (number != null) {
            parts.add(messages.text(key, number));
        }
    }
}
