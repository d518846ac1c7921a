package org.mingxiao.documents.layout.joining;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mingxiao.documents.layout.typeset.TextLine;
import org.mingxiao.documents.layout.typeset.Wraps;

/** The place where a table breaks over two pages: which cells at the top of the lower part go on from the upper one. */
final class Seam {
    private static final float SAME_SIDE = 4f;
    /** A line that leaves less than this free, in font sizes, is full. */
    private static final float FULL = 1.6f;

    /** A number that is whole. */
    private static final Pattern AMOUNT = Pattern.compile("-?(?:\\d+|\\d{1,3}(?:,\\d{3})+)(?:\\.\\d{2,})?");
    /** Text of so many lines may break between two paragraphs, where the last line is not full. */
    private static final int MANY_LINES = 3;
    /** Between the side of a cell and its text, at most. */
    private static final float MARGIN = 7f;
    /** The mean advance of Latin letters and digits, in font sizes. */
    private static final float LATIN_ADVANCE = 0.55f;

    private static final float NEARLY_FULL = 2.6f;
    /** Between text that goes on over the break and the side of its cell there, in font sizes, at most. */
    private static final float NEAR_BREAK = 1f;
    /** So many cells whose text is full to the end of the line do not end so by chance. */
    private static final int FULL_CELLS = 3;

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
        int full = 0;
        boolean goesOn = false;
        boolean leavesEmpty = top.size() == 1;
        for (var cell : top) {
            int index = cellAbove(cell);
            if (index < 0) {
                leavesEmpty = true;
                continue;
            }
            var above = upper.get(index);
            if (cell.isEmpty()) {
                leavesEmpty |= !above.isEmpty() && !spans(above, cell);
            } else if (spans(above, cell)) {
                if (!above.isEmpty() && !above.text().equals(cell.text())) {
                    return false;
                }
            } else if (above.isEmpty() || !mayGoOn(above, cell) || above.text().equals(cell.text())) {
                return false;
            } else {
                full += isFull(above, cell) ? 1 : 0;
                goesOn |= isFull(above, cell) || above.lines().size() >= MANY_LINES;
            }
        }
        return goesOn && leavesEmpty || full >= FULL_CELLS;
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

    /** Where only text tells the columns, a column without text can't be told. */
    private boolean sameColumns() {
        return part.rows() > 0 && top.stream().allMatch(c -> cellAbove(c) >= 0 || !part.ruled() && c.isEmpty());
    }

    /**
     * The text need not end here: it has several lines, or its only one is full, and it is no whole number. What names the row
     * goes on only behind a full line: other text at that place names another row.
     */
    private boolean mayGoOn(PageCell cell, PageCell below) {
        if (AMOUNT.matcher(cell.text()).matches() || !reachesTheBreak(cell, below) || isWhole(cell) || isWhole(below)) {
            return false;
        }
        boolean fits = cell.lines().size() > 1 || free(cell) < NEARLY_FULL;
        return fits && (!leadsItsRow(below) || isFull(cell, below));
    }

    /** Text that stands in the middle of the upper part is whole; so is a short one in the middle of the lower part. */
    private static boolean reachesTheBreak(PageCell cell, PageCell below) {
        var last = cell.lines().get(cell.lines().size() - 1);
        var first = below.lines().get(0);
        boolean fromTheTop = first.top() - below.box().top() < NEAR_BREAK * first.size();
        return cell.box().bottom() - last.bottom() < NEAR_BREAK * last.size() && (fromTheTop || isFull(cell, below));
    }

    /** The same text stands in another cell of the column: a class, a usual value. */
    private boolean isWhole(PageCell cell) {
        return Stream.concat(upper.stream(), part.cells().stream())
                .anyMatch(other -> other != cell
                        && Math.abs(other.left() - cell.left()) < SAME_SIDE
                        && other.text().equals(cell.text()));
    }

    /** What comes next would not have fitted into the last line. */
    private static boolean isFull(PageCell cell, PageCell below) {
        return free(cell) < FULL + Wraps.firstWord(below.lines().get(0).text()) * LATIN_ADVANCE;
    }

    /** How much of the last line is free, in font sizes. */
    private static float free(PageCell cell) {
        var last = cell.lines().get(cell.lines().size() - 1);
        float left =
                (float) cell.lines().stream().mapToDouble(TextLine::left).min().orElse(0);
        float widest = cell.lines().size() > 1 ? Float.MAX_VALUE : MARGIN;
        float margin = Math.min(widest, Math.max(0, left - cell.left()));
        return (cell.right() - margin - last.right()) / last.size();
    }
}
