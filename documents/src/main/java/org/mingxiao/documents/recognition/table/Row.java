package org.mingxiao.documents.recognition.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.Place;
import org.mingxiao.documents.layout.Cell;
import org.mingxiao.documents.layout.Grid;
import org.mingxiao.documents.recognition.phrase.Labels;

/**
 * One row of a table with the merged cells that reach into it from above, in column order.
 *
 * @param table the number of its table
 * @param number its number in the table, from 1
 */
record Row(int table, int number, List<Cell> cells) {
    Row {
        cells = List.copyOf(cells);
    }

    /** The rows of a table; a merged cell stands in every row that it spans. */
    static List<Row> of(Grid grid) {
        int last = grid.cells().stream().mapToInt(Cell::row).max().orElse(0);
        var byRow = new ArrayList<List<Cell>>();
        for (int i = 0; i < last; i++) {
            byRow.add(new ArrayList<>());
        }
        for (var cell : grid.cells()) {
            for (int row = cell.row(); row <= Math.min(last, cell.row() + cell.rowSpan() - 1); row++) {
                byRow.get(row - 1).add(cell);
            }
        }
        var rows = new ArrayList<Row>();
        for (int i = 0; i < last; i++) {
            byRow.get(i).sort(Comparator.comparingInt(Cell::column));
            rows.add(new Row(grid.number(), i + 1, byRow.get(i)));
        }
        return rows;
    }

    /** The cell's text on one line. */
    static String text(Cell cell) {
        return Labels.unwrapped(cell.text());
    }

    static boolean isBlank(Cell cell) {
        return cell.text().isBlank();
    }

    boolean starts(Cell cell) {
        return cell.row() == number;
    }

    List<Cell> filled() {
        return cells.stream().filter(c -> !isBlank(c)).toList();
    }

    /** The filled cells that begin in this row. */
    List<Cell> fresh() {
        return cells.stream().filter(c -> !isBlank(c) && starts(c)).toList();
    }

    boolean isBlank() {
        return fresh().isEmpty();
    }

    Optional<Cell> at(int column) {
        return cells.stream()
                .filter(c -> c.column() <= column && column < c.column() + c.columnSpan())
                .findFirst();
    }

    @Nullable Integer page() {
        return cells.stream()
                .filter(this::starts)
                .map(Cell::page)
                .filter(page -> page != null)
                .findFirst()
                .orElse(null);
    }

    Place place(Cell cell) {
        return new Place(cell.page(), table, cell.row(), cell.column(), cell.line(), Labels.cleared(cell.text()));
    }

    /** The place of the whole row: its first filled cell, with the texts of all. */
    Place place() {
        var first = fresh().isEmpty() ? cells.get(0) : fresh().get(0);
        var texts = fresh().stream().map(Row::text).toList();
        return place(first).withText(String.join(" | ", texts));
    }
}
