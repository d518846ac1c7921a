package org.mingxiao.documents.layout.joining;

import java.util.Comparator;
import java.util.List;
import org.mingxiao.documents.layout.ruling.Box;

/**
 * A table, or the part of one that stands on a page.
 *
 * @param rows how many
 * @param cells in row order, then from the left
 */
record PageTable(int page, Box box, int rows, List<PageCell> cells) implements PageBlock {
    private static final Comparator<PageCell> READING_ORDER =
            Comparator.comparingInt(PageCell::row).thenComparingDouble(PageCell::left);

    PageTable {
        cells = cells.stream().sorted(READING_ORDER).toList();
    }

    @Override
    public float top() {
        return box.top();
    }

    /** A frame around some text is no table by itself; it may be the middle of one that fills several pages. */
    boolean isFrame() {
        return cells.size() == 1;
    }

    /** The cells that start in a row. */
    List<PageCell> row(int row) {
        return cells.stream().filter(c -> c.row() == row).toList();
    }

    /** The table without its first rows; cells that reach into the rest are cut. */
    PageTable from(int row) {
        var rest = cells.stream()
                .filter(c -> c.lastRow() >= row)
                .map(c -> c.row() >= row ? c.inRow(c.row() - row) : c.withRows(0, c.lastRow() - row + 1))
                .toList();
        return new PageTable(page, box, rows - row, rest);
    }
}
