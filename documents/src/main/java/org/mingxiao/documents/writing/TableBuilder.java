package org.mingxiao.documents.writing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingxiao.documents.writing.Sheet.CellLook;

/** Puts a table together row by row; a cell takes the next free place, as in HTML. */
final class TableBuilder {
    private final List<Integer> widths;
    private final List<Sheet.Cell> cells = new ArrayList<>();
    private final List<BitSet> taken = new ArrayList<>();
    private int rows;
    private int headerRows;

    TableBuilder(Integer... widths) {
        this.widths = List.of(widths);
    }

    /** What is to stand in a cell, before it has its place. */
    record Slot(String text, CellLook look, int across, int down) {
        Slot across(int columns) {
            return new Slot(text, look, columns, down);
        }

        Slot down(int rows) {
            return new Slot(text, look, across, rows);
        }
    }

    static Slot label(String text) {
        return new Slot(text, CellLook.LABEL, 1, 1);
    }

    static Slot value(@Nullable String text) {
        return new Slot(text == null ? "" : text, CellLook.VALUE, 1, 1);
    }

    static Slot text(@Nullable String text) {
        return new Slot(text == null ? "" : text, CellLook.TEXT, 1, 1);
    }

    static Slot amount(@Nullable String text) {
        return new Slot(text == null ? "" : text, CellLook.AMOUNT, 1, 1);
    }

    static Slot points(@Nullable String text) {
        return new Slot(text == null ? "" : text, CellLook.POINTS, 1, 1);
    }

    TableBuilder row(Slot... slots) {
        return row(Arrays.asList(slots));
    }

    TableBuilder row(List<Slot> slots) {
        int column = 0;
        for (var slot : slots) {
            column = row(rows).nextClearBit(column);
            for (int r = rows; r < rows + slot.down(); r++) {
                row(r).set(column, column + slot.across());
            }
            cells.add(new Sheet.Cell(rows, column, slot.down(), slot.across(), slot.text(), slot.look()));
            column += slot.across();
        }
        if (row(rows).cardinality() != widths.size()) {
            throw new IllegalStateException("row " + rows + " does not fill the " + widths.size() + " columns");
        }
        rows++;
        return this;
    }

    /** Says that the rows so far are repeated on every page. */
    TableBuilder endOfHeader() {
        headerRows = rows;
        return this;
    }

    int columns() {
        return widths.size();
    }

    Sheet.Table build() {
        return new Sheet.Table(widths, headerRows, rows, cells);
    }

    private BitSet row(int index) {
        while (taken.size() <= index) {
            taken.add(new BitSet());
        }
        return taken.get(index);
    }
}
