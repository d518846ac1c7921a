package org.mingxiao.documents.layout.joining;

import java.util.Comparator;
import java.util.List;
import org.mingxiao.documents.layout.ruling.Box;
import org.mingxiao.documents.layout.ruling.Positions;

/**
 * A table, or the part of one that stands on a page.
 *
 * @param rows how many
 * @param ruled whether its lines are printed; where they are only told from the text, its sides are not exact
 * @param cells in row order, then from the left
 */
record PageTable(int page, Box box, int rows, boolean ruled, List<PageCell> cells) implements PageBlock {
    /** Sides told from text differ by less than this from page to page. */
    private static final float NEAR = 24f;

    private static final Comparator<PageCell> READING_ORDER =
            Comparator.comparingInt(PageCell::row).thenComparingDouble(PageCell::left);

    PageTable {
        cells = cells.stream().sorted(READING_ORDER).toList();
    }

    @Override
    public float top() {
        return box.top();
    }

    /** A frame around some text is no table by itself; it may be the middle of one that fills several pages. */
    boolean isFrame() {
        return cells.size() == 1;
    }

    /** The cells that start in a row. */
    List<PageCell> row(int row) {
        return cells.stream().filter(c -> c.row() == row).toList();
    }

    /** The table without its first rows; cells that reach into the rest are cut. */
    PageTable from(int row) {
        var rest = cells.stream()
                .filter(c -> c.lastRow() >= row)
                .map(c -> c.row() >= row ? c.inRow(c.row() - row) : c.withRows(0, c.lastRow() - row + 1))
                .toList();
        return new PageTable(page, box, rows - row, ruled, rest);
    }

    /** The same table with its sides moved to those of another that are near. */
    PageTable movedTo(float[] sides) {
        var moved = cells.stream()
                .map(c -> c.inBox(new Box(
                        near(sides, c.left()),
                        c.box().top(),
                        near(sides, c.right()),
                        c.box().bottom())))
                .toList();
        var newBox = new Box(near(sides, box.left()), box.top(), near(sides, box.right()), box.bottom());
        return new PageTable(page, newBox, rows, ruled, moved);
    }

    private static float near(float[] sides, float x) {
        float nearest = sides[Positions.nearest(sides, x)];
        return Math.abs(nearest - x) < NEAR ? nearest : x;
    }
}
