package org.mingxiao.documents.layout.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.mingxiao.documents.layout.Cell;
import org.mingxiao.documents.layout.Grid;
import org.mingxiao.documents.layout.Line;
import org.mingxiao.documents.layout.ruling.Positions;

/** A table that takes on its parts page by page. */
final class JoinedTable {
    /** The outer sides of two parts may differ by this. */
    private static final float SAME_SIDE = 8f;

    private final PageTable first;
    private final List<PageCell> cells;
    private int rows;
    private PageTable last;

    JoinedTable(PageTable first) {
        this.first = first;
        this.last = first;
        this.rows = first.rows();
        this.cells = new ArrayList<>(first.cells());
    }

    boolean isFrame() {
        return first == last && first.isFrame();
    }

    /** Takes the part on the next page on, if it is one; false where it is another table. */
    boolean takesOn(PageTable part) {
        boolean follows = part.page() == last.page() + 1;
        boolean sameSides = Math.abs(part.box().left() - last.box().left()) < SAME_SIDE
                && Math.abs(part.box().right() - last.box().right()) < SAME_SIDE;
        if (!follows || !sameSides) {
            return false;
        }
        var heading = new Heading(first);
        if (heading.startsAnew(part)) {
            return false;
        }
        int repeated = heading.repeatedRows(part);
        if (repeated < part.rows()) {
            append(part.from(repeated));
        }
        last = part;
        return true;
    }

    private void append(PageTable part) {
        var seam = new Seam(cells, rows, part);
        boolean splitRow = seam.splitsRow();
        int offset = splitRow ? rows - 1 : rows;
        for (var cell : part.cells()) {
            var shifted = cell.inRow(cell.row() + offset);
            int above = cell.row() == 0 ? seam.cellAbove(cell) : -1;
            if (above >= 0 && (splitRow || seam.isSameLabel(cells.get(above), cell))) {
                var upper = cells.get(above);
                cells.set(above, upper.with(cell, shifted.lastRow() - upper.row() + 1));
            } else {
                cells.add(shifted);
            }
        }
        rows = offset + part.rows();
    }

    List<Line> lines() {
        return cells.stream()
                .flatMap(c -> c.lines().stream().map(l -> new Line(l.text(), c.page(), null)))
                .toList();
    }

    /** The table as the page model has it. */
    Grid grid(int number) {
        var xs = Positions.of(cells.stream().flatMapToDouble(c -> DoubleStream.of(c.left(), c.right())));
        var ordered = new PageTable(first.page(), first.box(), rows, cells).cells();
        var result = new ArrayList<Cell>();
        for (var c : ordered) {
            int column = Positions.nearest(xs, c.left());
            int end = Math.max(column + 1, Positions.nearest(xs, c.right()));
            result.add(new Cell(c.row() + 1, column + 1, c.rows(), end - column, c.text(), c.page(), null));
        }
        return new Grid(number, result);
    }
}
