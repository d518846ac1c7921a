package org.mingxiao.documents.layout.joining;

import java.util.Comparator;
import java.util.List;
import org.mingxiao.documents.layout.ruling.Box;
import org.mingxiao.documents.layout.ruling.Positions;
import org.mingxiao.documents.layout.typeset.TextLine;

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

    /**
     * The same table with its sides moved to those of another that stand in the same white space. A column of the other one in
     * which nothing is printed here lies between two sides; it stays free.
     */
    PageTable movedTo(float[] sides) {
        var moved = cells.stream()
                .map(c -> c.inBox(new Box(
                        leftSide(sides, c.left()),
                        c.box().top(),
                        rightSide(sides, c.right()),
                        c.box().bottom())))
                .toList();
        var newBox = new Box(leftSide(sides, box.left()), box.top(), rightSide(sides, box.right()), box.bottom());
        return new PageTable(page, newBox, rows, ruled, moved);
    }

    /** The last side before the text of the column that begins here. */
    private float leftSide(float[] sides, float x) {
        float text = textFrom(x);
        float before = textTo(x);
        float moved = near(sides, x);
        for (float side : sides) {
            moved = side > before && side < text ? side : moved;
        }
        return moved;
    }

    /** The first side after the text of the column that ends here. */
    private float rightSide(float[] sides, float x) {
        float text = textTo(x);
        float after = textFrom(x);
        for (float side : sides) {
            if (side > text && side < after) {
                return side;
            }
        }
        return near(sides, x);
    }

    /** Where the text right of a side begins; the side itself where there is none. */
    private float textFrom(float x) {
        return (float) cells.stream()
                .filter(c -> Math.abs(c.left() - x) < 1)
                .flatMap(c -> c.lines().stream())
                .mapToDouble(TextLine::left)
                .min()
                .orElse(x);
    }

    /** Where the text left of a side ends. */
    private float textTo(float x) {
        return (float) cells.stream()
                .filter(c -> Math.abs(c.right() - x) < 1)
                .flatMap(c -> c.lines().stream())
                .mapToDouble(TextLine::right)
                .max()
                .orElse(x);
    }

    private static float near(float[] sides, float x) {
        float nearest = sides[Positions.nearest(sides, x)];
        return Math.abs(nearest - x) < NEAR ? nearest : x;
    }
}
