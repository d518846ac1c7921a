package org.mingxiao.documents.layout.joining;

import java.util.ArrayList;
import java.util.List;
import org.mingxiao.documents.layout.ruling.Box;
import org.mingxiao.documents.layout.typeset.TextLine;
import org.mingxiao.documents.layout.typeset.Wraps;

/**
 * A cell of a table, while the table is put together.
 *
 * @param row its first row, from 0
 * @param left the x of its left side
 * @param page on which it starts
 * @param ruledAbove whether its upper side is ruled
 * @param ruledBelow the same for its lower side
 * @param lines of its text, over all pages
 */
record PageCell(int row, int rows, Box box, int page, boolean ruledAbove, boolean ruledBelow, List<TextLine> lines) {
    PageCell {
        lines = List.copyOf(lines);
    }

    String text() {
        return lines.isEmpty() ? "" : Wraps.undo(lines, left());
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    int lastRow() {
        return row + rows - 1;
    }

    float left() {
        return box.left();
    }

    float right() {
        return box.right();
    }

    PageCell inBox(Box newBox) {
        return new PageCell(row, rows, newBox, page, ruledAbove, ruledBelow, lines);
    }

    PageCell inRow(int newRow) {
        return new PageCell(newRow, rows, box, page, ruledAbove, ruledBelow, lines);
    }

    PageCell withRows(int newRow, int newRows) {
        return new PageCell(newRow, newRows, box, page, ruledAbove, ruledBelow, lines);
    }

    /** This cell with its other half on the next page; text that is printed on both pages is taken once. */
    PageCell with(PageCell below, int rowsTogether) {
        var all = new ArrayList<>(lines);
        if (!text().equals(below.text())) {
            all.addAll(below.lines);
        }
        int starts = lines.isEmpty() && !below.lines.isEmpty() ? below.page : page;
        return new PageCell(row, rowsTogether, below.box, starts, ruledAbove, below.ruledBelow, all);
    }
}
