package org.mingxiao.documents.recognition.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingxiao.documents.layout.Cell;
import org.mingxiao.documents.layout.Grid;

/** A grid in the making: rows are added below each other. */
final class Sheet {
    private final List<Cell> cells = new ArrayList<>();
    private int row = 1;

    boolean isEmpty() {
        return cells.isEmpty();
    }

    Grid grid(int number) {
        return new Grid(
                number,
                cells.stream()
                        .sorted(Comparator.comparingInt(Cell::row).thenComparingInt(Cell::column))
                        .toList());
    }

    int row() {
        return row;
    }

    /** The next row, from 1, that cells are put into. */
    void nextRow() {
        row++;
    }

    void put(int column, String text, @Nullable Piece at) {
        put(row, column, 1, text, at);
    }

    void put(int onRow, int column, int rowSpan, String text, @Nullable Piece at) {
        cells.add(new Cell(
                onRow, column, rowSpan, 1, text, at == null ? null : at.page(), at == null ? null : at.line()));
    }
}
