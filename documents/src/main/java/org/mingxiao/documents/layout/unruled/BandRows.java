package org.mingxiao.documents.layout.unruled;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The rows of a band, taken that some columns at the left hold labels which span rows.
 *
 * @param labels how many columns hold labels
 * @param edges the y of the rows' edges
 * @param starts for each label column, at which rows a label starts
 * @param cost how badly all this fits
 */
record BandRows(int labels, float[] edges, List<boolean[]> starts, float cost) {
    /** For a column of labels, so that a plain column is preferred. */
    private static final float COST_OF_LABELS = 1f;
    /** Lines further apart than this, in font sizes, have more than one empty row between them. */
    private static final float EMPTY_ROW = 6f;

    /** The number of label columns under which everything fits best. */
    static BandRows best(List<List<ColumnLine>> columns, float top, float bottom, float size) {
        int empty = 0;
        while (empty < columns.size() - 1 && columns.get(empty).isEmpty()) {
            empty++;
        }
        var best = of(columns, empty, top, bottom, size);
        for (int labels = empty + 1; labels < columns.size() - 1; labels++) {
            var rows = of(columns, labels, top, bottom, size);
            best = rows.cost < best.cost ? rows : best;
        }
        return best;
    }

    private static BandRows of(List<List<ColumnLine>> columns, int labels, float top, float bottom, float size) {
        var taking = columns.subList(labels, columns.size()).stream()
                .flatMap(List::stream)
                .toList();
        var beside = columns.subList(0, labels).stream().flatMap(List::stream).toList();
        var breaks = new RowBreaks(taking, beside, size);
        float cost = breaks.cost() + COST_OF_LABELS * labels;
        float[] between =
                labels == 0 ? breaks.found() : withEmptyRows(breaks.found(), taking, columns.get(labels - 1), size);
        float[] edges = withEnds(top, between, bottom);
        var mayStart = new boolean[edges.length - 1];
        Arrays.fill(mayStart, true);
        var starts = new ArrayList<boolean[]>();
        for (int c = labels - 1; c >= 0; c--) {
            var ranges = new LabelRanges(columns.get(c), edges, mayStart, size);
            cost += ranges.cost();
            mayStart = ranges.starts();
            edges = ranges.stretched();
            starts.add(0, mayStart);
        }
        return new BandRows(labels, edges, starts, cost);
    }

    /** A label beside which nothing is printed stands in a row of its own. */
    private static float[] withEmptyRows(float[] breaks, List<ColumnLine> taking, List<ColumnLine> labels, float size) {
        var all = new ArrayList<Float>();
        for (float b : breaks) {
            all.add(b);
        }
        for (int i = 0; i < labels.size(); i++) {
            var label = labels.get(i);
            boolean whole = label.endsCell() && (i == 0 || labels.get(i - 1).endsCell());
            float above = nearest(taking, label.y(), -1);
            float below = nearest(taking, label.y(), 1);
            if (whole && label.y() - above > size && below - label.y() > size && below - above < EMPTY_ROW * size) {
                all.removeIf(b -> b > above && b < below);
                all.add((above + label.y()) / 2);
                all.add((below + label.y()) / 2);
            }
        }
        return Floats.of(all.stream().sorted().toList());
    }

    /** The y of the line next to a place, above (-1) or below (1); infinite where there is none. */
    private static float nearest(List<ColumnLine> lines, float y, int side) {
        float nearest = side * Float.POSITIVE_INFINITY;
        for (var line : lines) {
            if ((line.y() - y) * side >= 0 && (nearest - line.y()) * side > 0) {
                nearest = line.y();
            }
        }
        return nearest;
    }

    private static float[] withEnds(float first, float[] between, float last) {
        var all = new float[between.length + 2];
        all[0] = first;
        System.arraycopy(between, 0, all, 1, between.length);
        all[all.length - 1] = last;
        return all;
    }
}
