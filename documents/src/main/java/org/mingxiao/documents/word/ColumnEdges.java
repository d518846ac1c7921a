package org.mingxiao.documents.word;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.mingxiao.documents.Limits;
import org.mingxiao.documents.Reason;
import org.mingxiao.documents.Unreadable;
import org.mingxiao.documents.word.Flow.TableCell;

/** Columns of a table whose rows only say how wide their cells are. */
final class ColumnEdges {
    /** Edges so near to each other, in twentieths of a point, are one line on paper. */
    private static final int ONE_LINE = 60;

    /**
     * A cell by its place on paper.
     *
     * @param left in twentieths of a point, as is right
     * @param continues whether it only carries on the cell above
     */
    record PlacedCell(int left, int right, boolean continues, List<Flow> content) {}

    private final List<Integer> edges = new ArrayList<>();

    private ColumnEdges(List<List<PlacedCell>> rows) {
        TreeSet<Integer> all = new TreeSet<>();
        rows.forEach(row -> row.forEach(cell -> {
            all.add(cell.left);
            all.add(cell.right);
        }));
        for (int edge : all) {
            if (edges.isEmpty() || edge - edges.get(edges.size() - 1) > ONE_LINE) {
                edges.add(edge);
            }
        }
    }

    static List<List<TableCell>> columns(List<List<PlacedCell>> rows) throws Unreadable {
        ColumnEdges columns = new ColumnEdges(rows);
        if (columns.edges.size() > Limits.COLUMNS + 1) {
            throw new Unreadable(Reason.TABLE_TOO_LARGE);
        }
        List<List<TableCell>> placed = new ArrayList<>();
        for (List<PlacedCell> row : rows) {
            List<TableCell> cells = new ArrayList<>();
            int free = 0;
            for (PlacedCell cell : row) {
                int column = Math.max(free, columns.at(cell.left));
                int width = Math.max(1, columns.at(cell.right) - column);
                cells.add(new TableCell(column, width, cell.continues, cell.content));
                free = column + width;
            }
            placed.add(cells);
        }
        return placed;
    }

    /** The line on or just left of this place. */
    private int at(int place) {
        int column = 0;
        while (column + 1 < edges.size() && edges.get(column + 1) <= place) {
            column++;
        }
        return column;
    }
}
