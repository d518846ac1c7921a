package org.mingxiao.documents.layout.unruled;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
    /** The same where a label stands beside the row: a name and its value need no more. */
    private static final float COST_OF_EMPTY_BESIDE_LABEL = 0.5f;
    /** For each font size by which cells of a row are out of line. */
    private static final float COST_OF_OFFSET = 2f;

    /** Cells mostly share their middle; in a row that a page break cuts they share their first line. */
    private static final float TOP_IS_RARER = 0.1f;

    private static final int MOST_LINES_OF_ROW = 150;

    private final List<ColumnLine> lines;
    private final List<ColumnLine> labels;
    private final int columns;
    private final float size;

    private final float[] found;
    private float cost;

    /**
     * @param lines of all columns that take part
     * @param labels lines of the columns at the side, whose cells may span rows
     */
    RowBreaks(List<ColumnLine> lines, List<ColumnLine> labels, float size) {
        this.labels = labels;
        this.lines =
                lines.stream().sorted(Comparator.comparingDouble(ColumnLine::y)).toList();
        this.columns =
                (int) lines.stream().mapToInt(ColumnLine::column).distinct().count();
        this.size = size;
        this.found = find();
    }

    /** How badly the rows fit. */
    float cost() {
        return cost;
    }

    /** The y between each row and the next. */
    float[] found() {
        return found.clone();
    }

    private float[] find() {
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
        var breaks = new ArrayList<Float>();
        for (int end = from[n]; end > 0; end = from[end]) {
            breaks.add(0, (lines.get(end - 1).y() + lines.get(end).y()) / 2);
        }
        return Floats.of(breaks);
    }

    /** The lines that would make up a row. */
    private final class Row {
        private final TreeMap<Integer, float[]> extents = new TreeMap<>();
        private final Map<Integer, ColumnLine> lastLines = new HashMap<>();
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
            float byMiddle = 0;
            float byTop = 0;
            for (var extent : extents.values()) {
                byMiddle += Math.abs(middle(extent) - middle(tallest)) / size;
                byTop += Math.abs(extent[0] - tallest[0]) / size;
            }
            boolean labelled = extents.size() < columns && (isLabelled(middle(tallest)) || isLabelled(tallest[0]));
            return COST_OF_ROW
                    + COST_OF_BROKEN_CELL * broken
                    + (labelled ? COST_OF_EMPTY_BESIDE_LABEL : COST_OF_EMPTY) * (columns - extents.size())
                    + COST_OF_OFFSET * Math.min(byMiddle, byTop + TOP_IS_RARER);
        }

        private boolean isLabelled(float place) {
            return labels.stream().anyMatch(l -> Math.abs(l.y() - place) < size / 8);
        }

        private float middle(float[] extent) {
            return (extent[0] + extent[1]) / 2;
        }
    }
}
