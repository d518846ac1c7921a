package org.mingxiao.documents.recognition.table;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingxiao.documents.layout.Cell;
import org.mingxiao.documents.recognition.phrase.Title;

/**
 * The part of a document that may be one form.
 *
 * @param title its heading; null where there is none
 * @param lines the lines around its heading and above its table
 * @param rows of all its tables
 */
record Section(@Nullable Title title, List<String> lines, List<Row> rows) {
    private static final int TAIL = 3;

    Section {
        lines = List.copyOf(lines);
        rows = List.copyOf(rows);
    }

    /** A line above the form's blocks inside the table: its heading, the year, 附件. */
    boolean isHeading(Cell cell) {
        return cell.row() <= 4;
    }

    /** Signatures and remarks stand in the last rows. */
    boolean isTail(Row row) {
        return rows.size() - rows.indexOf(row) <= TAIL && row.fresh().size() == 1;
    }
}
