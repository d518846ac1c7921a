package org.mingxiao.documents.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingxiao.documents.layout.Cell;
import org.mingxiao.documents.layout.Grid;
import org.mingxiao.documents.layout.Written;
import org.mingxiao.documents.word.Flow.TableCell;

/** Joins the cells of a table that carry on the cell above them. */
final class MergedRows {
    private final List<List<TableCell>> rows;
    private final List<Draft> drafts = new ArrayList<>();

    /** The cell that ends in the row before, by its first column. */
    private Map<Integer, Draft> above = new HashMap<>();

    MergedRows(List<List<TableCell>> rows) {
        this.rows = rows;
    }

    Grid grid(int number) {
        for (int row = 0; row < rows.size(); row++) {
            Map<Integer, Draft> current = new HashMap<>();
            for (TableCell cell : rows.get(row)) {
                current.put(cell.column(), draft(cell, row));
            }
            above = current;
        }
        return new Grid(number, drafts.stream().map(Draft::cell).toList());
    }

    private Draft draft(TableCell cell, int row) {
        Draft upper = cell.continues() ? above.get(cell.column()) : null;
        if (upper == null) {
            Draft own = new Draft(cell, row);
            drafts.add(own);
            return own;
        }
        upper.rows++;
        upper.text += "\n" + cell.text();
        return upper;
    }

    private static final class Draft {
        private final TableCell first;
        private final int row;
        private int rows = 1;
        private String text;

        Draft(TableCell first, int row) {
            this.first = first;
            this.row = row;
            this.text = first.text();
        }

        Cell cell() {
            return new Cell(row + 1, first.column() + 1, rows, first.width(), Written.cell(text), null, null);
        }
    }
}
