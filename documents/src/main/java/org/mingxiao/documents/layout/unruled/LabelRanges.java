package org.mingxiao.documents.layout.unruled;

import java.util.Arrays;
import java.util.List;

/**
 * Tells which rows a merged label at the side of a table spans: its text stands in the middle of them, or at the first. Rows
 * before the first label belong to a label on the page before.
 */
final class LabelRanges {
    private static final float COST_OF_LABEL = 0.2f;
    private static final float COST_OF_BROKEN_CELL = 3f;
    private static final float COST_OF_OFFSET = 2f;
    /** Labels mostly stand in the middle of their rows. */
    private static final float TOP_IS_RARER = 0.1f;
    /** For rows at the top that no label spans. */
    private static final float COST_OF_BEFORE = 0.8f;
    /** For a label that ends where its text probably goes on. */
    private static final float COST_OF_CUT_WRAP = 1.5f;
    /** For each font size that a label's line stands outside of its rows. */
    private static final float COST_OUTSIDE = 1f;
    /** For a label that starts beside the middle of a label of the next level. */
    private static final float COST_OF_CUT = 2f;

    private final List<ColumnLine> lines;
    private final float[] edges;
    private final boolean[] mayStart;
    private final float size;
    private final float[] stretched;
    private final boolean[] starts;
    private float cost;

    /**
     * @param lines of the label column
     * @param edges the y between rows, with the upper edge of the first and the lower of the last
     * @param mayStart at which rows a label of this column should start
     */
    LabelRanges(List<ColumnLine> lines, float[] edges, boolean[] mayStart, float size) {
        this.lines = lines;
        this.edges = edges;
        this.stretched = edges.clone();
        this.mayStart = mayStart;
        this.size = size;
        this.starts = find();
    }

    float cost() {
        return cost;
    }

    /** At which rows a label starts; the first row always does. */
    boolean[] starts() {
        return starts.clone();
    }

    private boolean[] find() {
        int rows = edges.length - 1;
        int n = lines.size();
        var best = new float[n + 1][rows + 1];
        var fromLine = new int[n + 1][rows + 1];
        var fromRow = new int[n + 1][rows + 1];
        for (var b : best) {
            Arrays.fill(b, Float.POSITIVE_INFINITY);
        }
        for (int r = 0; r <= rows; r++) {
            best[0][r] = r == 0 ? 0 : COST_OF_BEFORE;
        }
        for (int end = 1; end <= n; end++) {
            for (int first = end - 1; first >= 0; first--) {
                float broken = brokenCells(first, end);
                for (int row = 0; row < rows; row++) {
                    if (best[first][row] == Float.POSITIVE_INFINITY
                            || lines.get(first).y() < edges[row]) {
                        continue;
                    }
                    for (int to = row + 1; to <= rows; to++) {
                        float total = best[first][row]
                                + broken
                                + offset(first, end, row, to)
                                + outside(first, end, row, to)
                                + (mayStart[row] ? 0 : COST_OF_CUT);
                        if (total < best[end][to]) {
                            best[end][to] = total;
                            fromLine[end][to] = first;
                            fromRow[end][to] = row;
                        }
                    }
                }
            }
        }
        cost = best[n][rows];
        return traced(fromLine, fromRow);
    }

    private boolean[] traced(int[][] fromLine, int[][] fromRow) {
        int rows = edges.length - 1;
        var starts = new boolean[rows];
        starts[0] = true;
        if (cost < Float.POSITIVE_INFINITY) {
            int line = lines.size();
            int row = rows;
            while (line > 0) {
                int l = fromLine[line][row];
                stretch(l, line, fromRow[line][row], row);
                row = fromRow[line][row];
                line = l;
                starts[row] = true;
            }
        }
        return starts;
    }

    /** Moves the edges of rows so that the label beside them stands between. */
    private void stretch(int first, int end, int row, int to) {
        stretched[row] = Math.min(stretched[row], lines.get(first).y() - size / 2);
        stretched[to] = Math.max(stretched[to], lines.get(end - 1).y() + size / 2);
    }

    /** The edges of the rows, moved where a label is higher than its rows. */
    float[] stretched() {
        return stretched.clone();
    }

    private float brokenCells(int first, int end) {
        float broken = COST_OF_LABEL + (end < lines.size() && lines.get(end - 1).wraps() ? COST_OF_CUT_WRAP : 0);
        for (int i = first; i < end - 1; i++) {
            broken += lines.get(i).endsCell() ? COST_OF_BROKEN_CELL : 0;
        }
        return broken;
    }

    /** A label higher than its rows makes them higher; it may not reach into the next but by that. */
    private float outside(int first, int end, int row, int to) {
        float above = Math.max(0, edges[row] - lines.get(first).y());
        float below = Math.max(0, lines.get(end - 1).y() - edges[to]);
        return COST_OUTSIDE * (above + below) / size;
    }

    private float offset(int first, int end, int row, int to) {
        float top = lines.get(first).y();
        float byMiddle = (top + lines.get(end - 1).y()) / 2 - (edges[row] + edges[to]) / 2;
        float byTop = top - edges[row] - size / 2;
        return COST_OF_OFFSET * Math.min(Math.abs(byMiddle), Math.abs(byTop) + TOP_IS_RARER * size) / size;
    }
}
