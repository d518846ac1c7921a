package org.mingxiao.documents.layout;

import java.util.List;

/**
 * A table with its merged cells. Tables that continue on the next page are one grid.
 *
 * @param number which table of the document it is, from 1
 * @param cells in row order, then column order; a merged cell stands once, at its first row and column
 */
public record Grid(int number, List<Cell> cells) implements Block {
    public Grid {
        cells = List.copyOf(cells);
    }

    public int rows() {
        return cells.stream().mapToInt(c -> c.row() + c.rowSpan() - 1).max().orElse(0);
    }

    public int columns() {
        return cells.stream()
                .mapToInt(c -> c.column() + c.columnSpan() - 1)
                .max()
                .orElse(0);
    }
}
