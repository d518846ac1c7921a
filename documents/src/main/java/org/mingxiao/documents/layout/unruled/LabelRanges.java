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
    /** For rows at the top that no label spans. */
    private static final float COST_OF_BEFORE = 0.8f;
    /** For a label that starts beside the middle of a label of the next level. */
    private static final float COST_OF_CUT = 2f;

    private final List<ColumnLine> lines;
    private final float[] edges;
    private final boolean[] mayStart;
    private final boolean middle;
    private final float size;
    private float cost = Float.POSITIVE_INFINITY;

    /**
     * @param lines of the label column
     * @param edges the y between rows, with the upper edge of the first and the lower of the last
     * @param mayStart at which rows a label of this column should start
     */
    LabelRanges(List<ColumnLine> lines, float[] edges, boolean[] mayStart, boolean middle, float size) {
        this.lines = lines;
        this.edges = edges;
        this.mayStart = mayStart;
        this.middle = middle;
        this.size = size;
    }

    float cost() {
        return cost;
    }

    /** At which rows a label starts; the first row always does. */
    boolean[] find() {
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
                                + (mayStart[row] ? 0 : COST_OF_CUT);
                        if (lines.get(end - 1).y() <= edges[to] && total < best[end][to]) {
                            best[end][to] = total;
                            fromLine[end][to] = first;
                            fromRow[end][to] = row;
                        }
                    }
                }
            }
        }
        cost = best[n][rows];
        return starts(fromLine, fromRow);
    }

    private boolean[] starts(int[][] fromLine, int[][] fromRow) {
        int rows = edges.length - 1;
        var starts = new boolean[rows];
        starts[0] = true;
        if (cost < Float.POSITIVE_INFINITY) {
            int line = lines.size();
            int row = rows;
            while (line > 0) {
                int l = fromLine[line][row];
                row = fromRow[line][row];
                line = l;
                starts[row] = true;
            }
        }
        return starts;
    }

    private float brokenCells(int first, int end) {
        float broken = COST_OF_LABEL;
        for (int i = first; i < end - 1; i++) {
            broken += lines.get(i).endsCell() ? COST_OF_BROKEN_CELL : 0;
        }
        return broken;
    }

    private float offset(int first, int end, int row, int to) {
        float label = middle
                ? (lines.get(first).y() + lines.get(end - 1).y()) / 2
                : lines.get(first).y();
        float range = middle ? (edges[row] + edges[to]) / 2 : edges[row] + size / 2;
        return COST_OF_OFFSET * Math.abs(label - range) / size;
    }
}
