package org.mingxiao.documents.layout.page;

import java.util.List;

/** The place where a table breaks over two pages: which cells at the top of the lower part go on from the upper one. */
final class Seam {
    private static final float SAME_SIDE = 4f;
    /** A line that leaves less than this free, in font sizes, is full. */
    private static final float FULL = 1.6f;

    private final List<PageCell> upper;
    private final int rows;
    private final PageTable part;
    private final List<PageCell> top;

    /**
     * @param upper the cells so far
     * @param rows of the table so far
     * @param part the part below, without a repeated heading
     */
    Seam(List<PageCell> upper, int rows, PageTable part) {
        this.upper = upper;
        this.rows = rows;
        this.part = part;
        this.top = part.row(0);
    }

    /** The index of the cell that ends where this one, at the top of the lower part, begins; -1 where there is none. */
    int cellAbove(PageCell cell) {
        for (int i = upper.size() - 1; i >= 0; i--) {
            var above = upper.get(i);
            if (above.lastRow() == rows - 1
                    && Math.abs(above.left() - cell.left()) < SAME_SIDE
                    && Math.abs(above.right() - cell.right()) < SAME_SIDE) {
                return i;
            }
        }
        return -1;
    }

    /** Whether one row stands on both pages. */
    boolean splitsRow() {
        if (!sameColumns()) {
            return false;
        }
        if (isOpen(top) && upper.stream().filter(c -> c.lastRow() == rows - 1).noneMatch(PageCell::ruledBelow)) {
            return true;
        }
        boolean goesOn = false;
        boolean leavesEmpty = top.size() == 1;
        for (var cell : top) {
            var above = upper.get(cellAbove(cell));
            if (spans(above, cell)) {
                continue;
            }
            if (!cell.isEmpty()) {
                if (above.isEmpty() || !isUnfinished(above) || above.text().equals(cell.text())) {
                    return false;
                }
                goesOn = true;
            } else if (!above.isEmpty()) {
                leavesEmpty = true;
            }
        }
        return goesOn && leavesEmpty;
    }

    /** Whether two cells are one label, printed on one of the pages only or on both. */
    boolean isSameLabel(PageCell above, PageCell below) {
        if (!above.isEmpty() && !below.isEmpty() && !above.text().equals(below.text())) {
            return false;
        }
        if (rulesTell()) {
            return !above.ruledBelow() && !below.ruledAbove();
        }
        if (!above.isEmpty() && !below.isEmpty()) {
            return spans(above, below);
        }
        if (above.isEmpty() && below.isEmpty()) {
            return spans(above, below);
        }
        return spans(above, below) || leadsItsRow(below) && isLabelColumn(below);
    }

    private static boolean spans(PageCell above, PageCell below) {
        return above.rows() > 1 || below.rows() > 1;
    }

    /** Nothing is printed before it in its row. */
    private boolean leadsItsRow(PageCell cell) {
        return top.stream().noneMatch(c -> c.left() < cell.left() && !c.isEmpty());
    }

    private boolean isLabelColumn(PageCell cell) {
        return upper.stream()
                .anyMatch(c -> c.rows() > 1
                        && Math.abs(c.left() - cell.left()) < SAME_SIDE
                        && Math.abs(c.right() - cell.right()) < SAME_SIDE);
    }

    /** Some cells at the break are ruled and some are not, so that the rules tell which go on. */
    private boolean rulesTell() {
        return isOpenSomewhere(top) && !isOpen(top);
    }

    private static boolean isOpen(List<PageCell> cells) {
        return cells.stream().noneMatch(PageCell::ruledAbove);
    }

    private static boolean isOpenSomewhere(List<PageCell> cells) {
        return !cells.stream().allMatch(PageCell::ruledAbove);
    }

    private boolean sameColumns() {
        return part.rows() > 0 && top.stream().allMatch(c -> cellAbove(c) >= 0);
    }

    /** The text may go on: its last line is full, or it has several lines and does not end a sentence. */
    private static boolean isUnfinished(PageCell cell) {
        var last = cell.lines().get(cell.lines().size() - 1);
        float left =
                (float) cell.lines().stream().mapToDouble(TextLine::left).min().orElse(0);
        float free = cell.right() - last.right() - (left - cell.left());
        return free < FULL * last.size() || cell.lines().size() > 2;
    }
}
