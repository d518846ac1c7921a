package org.mingxiao.documents.writing;

import org.mingxiao.documents.writing.Sheet.Cell;
import org.mingxiao.documents.writing.Sheet.Table;

/**
 * How high the rows of a worksheet must be for their text to be seen. No program does this by itself for merged cells. A
 * row that would pass the highest a worksheet allows becomes several rows, over which its cells are merged.
 */
final class RowHeights {
    /** A line's height as a multiple of the size of its type. */
    static final float LINE = 1.4f;

    private static final float HIGHEST = 400;
    private static final float PADDING = 5;
    /** The room beside a text, its indent included. */
    private static final int PADDING_MM = 4;

    private final int[] starts;
    private final float[] points;

    RowHeights(Table table, int[] columns) {
        points = new float[table.rows()];
        table.cells().stream().filter(cell -> cell.down() == 1).forEach(cell -> {
            points[cell.row()] = Math.max(points[cell.row()], height(cell, columns));
        });
        table.cells().stream().filter(cell -> cell.down() > 1).forEach(cell -> stretch(cell, columns));
        starts = new int[table.rows() + 1];
        for (int row = 0; row < table.rows(); row++) {
            int rows = (int) Math.max(1, Math.ceil(points[row] / HIGHEST));
            starts[row + 1] = starts[row] + rows;
            points[row] /= rows;
        }
    }

    /** The first worksheet row of a table's row, counted from the table's top. */
    int start(int row) {
        return starts[row];
    }

    int rowsFor(int row) {
        return starts[row + 1] - starts[row];
    }

    /** The height of each of its worksheet rows. */
    float points(int row) {
        return points[row];
    }

    /** How many lines a text takes in a column of that many millimetres. */
    static int lines(String text, int millimetres, int size) {
        int perLine = Math.max(2, (millimetres - PADDING_MM) * 144 * 10 / (254 * size));
        int lines = 0;
        for (var paragraph : text.split("\n", -1)) {
            int halves = paragraph
                    .codePoints()
                    .map(c -> c < 0x2E80 && c != '“' && c != '”' ? 1 : 2)
                    .sum();
            lines += Math.max(1, (halves + perLine - 1) / perLine);
        }
        return lines;
    }

    private static float height(Cell cell, int[] columns) {
        int width = 0;
        for (int column = cell.column(); column <= cell.lastColumn(); column++) {
            width += columns[column];
        }
        return lines(cell.text(), width, Paper.TABLE_SIZE) * Paper.TABLE_SIZE * LINE + PADDING;
    }

    /** Gives the last of a merged cell's rows what its text still needs. */
    private void stretch(Cell cell, int[] columns) {
        float have = 0;
        for (int row = cell.row(); row <= cell.lastRow(); row++) {
            have += points[row];
        }
        points[cell.lastRow()] += Math.max(0, height(cell, columns) - have);
    }
}
