package org.mingxiao.documents.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.mingxiao.documents.Limits;
import org.mingxiao.documents.Reason;
import org.mingxiao.documents.Unreadable;
import org.mingxiao.documents.layout.Cell;
import org.mingxiao.documents.layout.Grid;
import org.mingxiao.documents.layout.Written;

/**
 * A table found in text.
 *
 * @param end the first line after it, as an index
 */
record TextTable(List<Row> rows, int end) {
    /**
     * @param line on which the row starts
     * @param starts on which line each cell starts
     */
    record Row(SourceLine line, List<String> cells, List<SourceLine> starts) {
        /** A row whose cells start on one line. */
        Row(SourceLine line, List<String> cells) {
            this(line, cells, Collections.nCopies(cells.size(), line));
        }
    }

    Grid grid(int number) throws Unreadable {
        List<Cell> cells = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            Row at = rows.get(row);
            if (row >= Limits.ROWS || at.cells.size() > Limits.COLUMNS) {
                throw new Unreadable(Reason.TABLE_TOO_LARGE);
            }
            for (int column = 0; column < at.cells.size(); column++) {
                String text = Written.cell(at.cells.get(column));
                SourceLine start = at.starts.get(column);
                cells.add(new Cell(row + 1, column + 1, 1, 1, text, start.page(), start.number()));
            }
        }
        return new Grid(number, cells);
    }
}
