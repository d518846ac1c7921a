package org.mingxiao.documents.layout.unruled;

import java.util.ArrayList;
import java.util.List;

/**
 * Successive lines of a page that share the white space between their columns.
 *
 * @param first index of the first line
 * @param end index after the last line
 * @param columns where text stands, from the left
 */
record Band(int first, int end, List<Span> columns) {
    /** The band with a column in front in which nothing is printed here, as its label stands beside another band. */
    Band withEmptyColumn(Span column) {
        var all = new ArrayList<Span>();
        all.add(column);
        all.addAll(columns);
        return new Band(first, end, all);
    }

    /** The column that a span lies in. */
    int columnOf(Span span) {
        for (int c = 0; c < columns.size(); c++) {
            if (span.from() <= columns.get(c).to()) {
                return c;
            }
        }
        return columns.size() - 1;
    }

    /** The x of the white space before a column, or after the last one. */
    float edge(int column, float left, float right) {
        if (column == 0) {
            return left;
        }
        return column == columns.size()
                ? right
                : (columns.get(column - 1).to() + columns.get(column).from()) / 2;
    }

    /** How many of the columns hold a piece of a line. */
    int columnsOf(List<Span> line) {
        return (int) line.stream().mapToInt(this::columnOf).distinct().count();
    }
}
