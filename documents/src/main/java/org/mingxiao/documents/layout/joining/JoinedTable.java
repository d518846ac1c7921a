package org.mingxiao.documents.layout.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.mingxiao.documents.layout.Cell;
import org.mingxiao.documents.layout.Grid;
import org.mingxiao.documents.layout.Line;
import org.mingxiao.documents.layout.ruling.Box;
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
    boolean takesOn(PageTable next) {
        var part = next.ruled() ? next : withLabels(next.movedTo(sides()));
        boolean follows = part.page() == last.page() + 1;
        boolean sameLeft = Math.abs(part.box().left() - last.box().left()) < SAME_SIDE;
        boolean sameSides = sameLeft && (part.ruled() ? isSameRight(part) : reachesLastColumn(part));
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

    private boolean isSameRight(PageTable part) {
        return Math.abs(part.box().right() - last.box().right()) < SAME_SIDE;
    }

    /** Where only text tells the sides, the last column is as wide as its longest text. */
    private boolean reachesLastColumn(PageTable part) {
        float[] sides = sides();
        return part.box().right() > sides[sides.length - 2];
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
            } else if (!splitRow || cell.row() > 0 || above >= 0) {
                cells.add(shifted);
            }
        }
        rows = offset + part.rows();
    }

    /** Where only text tells the columns, a label that is printed on another page leaves none: its cell goes on, empty. */
    private PageTable withLabels(PageTable part) {
        var all = new ArrayList<>(part.cells());
        for (var cell : cells) {
            if (cell.lastRow() == rows - 1 && cell.right() < part.box().left() + SAME_SIDE) {
                var box = new Box(
                        cell.left(), part.box().top(), cell.right(), part.box().bottom());
                all.add(new PageCell(0, part.rows(), box, part.page(), true, true, List.of()));
            }
        }
        float left = (float)
                all.stream().mapToDouble(PageCell::left).min().orElse(part.box().left());
        var box = new Box(left, part.box().top(), part.box().right(), part.box().bottom());
        return new PageTable(part.page(), box, part.rows(), false, all);
    }

    List<Line> lines() {
        return cells.stream()
                .flatMap(c -> c.lines().stream().map(l -> new Line(l.text(), c.page(), null)))
                .toList();
    }

    private float[] sides() {
        return Positions.of(cells.stream().flatMapToDouble(c -> DoubleStream.of(c.left(), c.right())));
    }

    /** The table as the page model has it. */
    Grid grid(int number) {
        float[] xs = sides();
        var ordered = new PageTable(first.page(), first.box(), rows, first.ruled(), cells).cells();
        var result = new ArrayList<Cell>();
        for (var c : ordered) {
            int column = Positions.nearest(xs, c.left());
            int end = Math.max(column + 1, Positions.nearest(xs, c.right()));
            result.add(new Cell(c.row() + 1, column + 1, c.rows(), end - column, c.text(), c.page(), null));
        }
        return new Grid(number, result);
    }
}
