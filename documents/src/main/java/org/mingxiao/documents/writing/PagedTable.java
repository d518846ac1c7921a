package org.mingxiao.documents.writing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mingxiao.documents.writing.Sheet.Cell;
import org.mingxiao.documents.writing.Sheet.Table;

/**
 * A table in the parts that stand on one page each. It is parted between rows; each part has the header, and a merged label that
 * reaches over a cut is printed again, so that each page can be read by itself.
 */
final class PagedTable {
    private final Table table;

    PagedTable(Table table) {
        this.table = table;
    }

    /**
     * The table with no merged rows: what spans rows stands in each of them. Its rows are as high as those of any part can
     * become.
     */
    Table unmerged() {
        var cells = new ArrayList<Cell>();
        for (int row = 0; row < table.rows(); row++) {
            cells.addAll(part(row, row + 1));
        }
        return new Table(table.widths(), table.headerRows(), table.rows(), cells);
    }

    /**
     * The parts.
     *
     * @param tops of the rows of the table {@linkplain #unmerged unmerged}, and where the last one ends; from the top of the first page
     * @param page the height of a page, in the same unit
     */
    List<Table> parts(float[] tops, float page) {
        var parts = new ArrayList<Table>();
        int header = table.headerRows();
        float headerHeight = tops[header] - tops[0];
        float top = 0;
        int from = header;
        for (int row = header; row < table.rows(); row++) {
            boolean first = row == from && !parts.isEmpty();
            if (tops[row + 1] - top > page && !first && row > header) {
                parts.add(withHeader(from, row));
                from = row;
                top = tops[row] - headerHeight;
            }
            // A row that is higher than a page goes on by itself.
            while (tops[row + 1] - top > page) {
                top += page;
            }
        }
        parts.add(withHeader(from, table.rows()));
        return parts;
    }

    private Table withHeader(int from, int to) {
        int header = table.headerRows();
        var cells = new ArrayList<>(part(0, header));
        part(from, to).forEach(cell -> cells.add(moved(cell, header - from)));
        return new Table(table.widths(), header, header + to - from, cells);
    }

    private static Cell moved(Cell cell, int rows) {
        return new Cell(cell.row() + rows, cell.column(), cell.down(), cell.across(), cell.text(), cell.look());
    }

    /** The cells that reach into these rows, each as far as it does. */
    private List<Cell> part(int from, int to) {
        return table.cells().stream()
                .filter(cell -> cell.row() < to && cell.lastRow() >= from)
                .map(cell -> {
                    int top = Math.max(from, cell.row());
                    int down = Math.min(to, cell.lastRow() + 1) - top;
                    return new Cell(top, cell.column(), down, cell.across(), cell.text(), cell.look());
                })
                .sorted(Comparator.comparingInt(Cell::row).thenComparingInt(Cell::column))
                .toList();
    }
}
