package org.mingxiao.documents.layout.unruled;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Parts the lines of a band into rows. The cells of a row have the same middle, or the same first line; every column starts
 * its cell in every row, as far as that goes.
 */
final class RowBreaks {
    private static final float COST_OF_ROW = 0.2f;
    /** For each line in a row that is not the last of its cell. */
    private static final float COST_OF_BROKEN_CELL = 3f;
    /** For each column that has no text in a row. */
    private static final float COST_OF_EMPTY = 2f;
    /** For each font size by which cells of a row are out of line. */
    private static final float COST_OF_OFFSET = 2f;

    private static final int MOST_LINES_OF_ROW = 150;

    private final List<ColumnLine> lines;
    private final boolean middle;
    private final int columns;
    private final float size;

    private float cost;

    /**
     * @param lines of all columns that take part
     * @param middle whether the cells of a row share their middle, else their first line
     */
    RowBreaks(List<ColumnLine> lines, boolean middle, float size) {
        this.lines =
                lines.stream().sorted(Comparator.comparingDouble(ColumnLine::y)).toList();
        this.middle = middle;
        this.columns =
                (int) lines.stream().mapToInt(ColumnLine::column).distinct().count();
        this.size = size;
    }

    /** How badly the rows fit, after they were looked for. */
    float cost() {
        return cost;
    }

    /** The y between each row and the next. */
    float[] find() {
        int n = lines.size();
        var best = new float[n + 1];
        var from = new int[n + 1];
        Arrays.fill(best, Float.POSITIVE_INFINITY);
        best[0] = 0;
        for (int first = 0; first < n; first++) {
            var row = new Row();
            for (int end = first + 1; end <= Math.min(n, first + MOST_LINES_OF_ROW); end++) {
                row.add(lines.get(end - 1));
                boolean sameHeight =
                        end < n && lines.get(end).y() - lines.get(end - 1).y() < size / 4;
                float total = best[first] + row.cost();
                if (!sameHeight && total < best[end]) {
                    best[end] = total;
                    from[end] = first;
                }
            }
        }
        cost = best[n];
        var breaks = new java.util.ArrayList<Float>();
        for (int end = from[n]; end > 0; end = from[end]) {
            breaks.add(0, (lines.get(end - 1).y() + lines.get(end).y()) / 2);
        }
        var result = new float[breaks.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = breaks.get(i);
        }
        return result;
    }

    /** The lines that would make up a row. */
    private final class Row {
        private final java.util.TreeMap<Integer, float[]> extents = new java.util.TreeMap<>();
        private final java.util.Map<Integer, ColumnLine> lastLines = new java.util.HashMap<>();
        private int broken;

        void add(ColumnLine line) {
            var before = lastLines.put(line.column(), line);
            broken += before != null && before.endsCell() ? 1 : 0;
            var extent = extents.computeIfAbsent(line.column(), c -> new float[] {line.y(), line.y()});
            extent[1] = line.y();
        }

        float cost() {
            float[] tallest = {0, -1};
            for (var extent : extents.values()) {
                tallest = extent[1] - extent[0] > tallest[1] - tallest[0] ? extent : tallest;
            }
            float offset = 0;
            for (var extent : extents.values()) {
                offset += Math.abs(place(extent) - place(tallest)) / size;
            }
            return COST_OF_ROW
                    + COST_OF_BROKEN_CELL * broken
                    + COST_OF_EMPTY * (columns - extents.size())
                    + COST_OF_OFFSET * offset;
        }

        private float place(float[] extent) {
            return middle ? (extent[0] + extent[1]) / 2 : extent[0];
        }
    }
}
