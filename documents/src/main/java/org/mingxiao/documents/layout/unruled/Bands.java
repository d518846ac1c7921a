package org.mingxiao.documents.layout.unruled;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Parts a page into bands, so that as much text as possible stands in columns: a form has blocks with columns of their own,
 * one below the other.
 */
final class Bands {
    /** White space parts columns from this width on, in font sizes. */
    private static final float COLUMN_GAP = 0.5f;
    /** What a further band must bring: so many pieces of text more that stand in a column of their own. */
    private static final float COST_OF_BAND = 1.5f;
    /** A line inside one column is rather taken in than left out. */
    private static final float REWARD_OF_LINE = 0.05f;
    /** Lines further apart than this, in font sizes, are less likely to belong together. */
    private static final float DISTANT = 2.5f;

    /** Between bands rather stands the wider white space. */
    private static final float CLOSER_IS_BETTER = 0.05f;

    private static final float COST_OF_DISTANCE = 0.2f;
    /** The least pitch of lines, in font sizes. */
    private static final float CLOSEST = 0.9f;
    /** Longer bands are not looked for. */
    private static final int MOST_LINES = 120;

    private final List<List<Span>> lines;
    private final List<Float> heights;
    private final float size;

    /**
     * @param lines the spans of each line, from the top
     * @param heights the y of each line
     * @param size of the font
     */
    Bands(List<List<Span>> lines, List<Float> heights, float size) {
        this.lines = lines;
        this.heights = heights;
        this.size = size;
    }

    /** From the top, covering all lines; a band of one column is running text. */
    List<Band> split() {
        int n = lines.size();
        var best = new float[n + 1];
        var chosen = new Band[n + 1];
        Arrays.fill(best, Float.NEGATIVE_INFINITY);
        best[0] = 0;
        for (int first = 0; first < n; first++) {
            var columns = new ArrayList<Span>();
            float distance = 0;
            for (int end = first + 1; end <= Math.min(n, first + MOST_LINES); end++) {
                if (end - first > 1) {
                    float apart = (heights.get(end - 1) - heights.get(end - 2)) / size;
                    distance += Math.max(CLOSER_IS_BETTER * apart, apart - DISTANT);
                }
                columns.addAll(lines.get(end - 1));
                var joined = Span.joined(columns, COLUMN_GAP * size);
                columns.clear();
                columns.addAll(joined);
                var band = new Band(first, end, joined);
                float score = best[first] + score(band) - (joined.size() > 1 ? COST_OF_DISTANCE * distance : 0);
                if (score > best[end]) {
                    best[end] = score;
                    chosen[end] = band;
                }
            }
        }
        var bands = new ArrayList<Band>();
        for (int end = n; end > 0; end = chosen[end].first()) {
            bands.add(chosen[end]);
        }
        Collections.reverse(bands);
        return bands;
    }

    private float score(Band band) {
        if (band.columns().size() == 1) {
            return 0;
        }
        if (fallsApart(band)) {
            return Float.NEGATIVE_INFINITY;
        }
        float score = -COST_OF_BAND;
        for (int i = band.first(); i < band.end(); i++) {
            score += band.columnsOf(lines.get(i)) - 1 + REWARD_OF_LINE;
            score += i > band.first() && isBeside(i) ? 1 : 0;
        }
        return score;
    }

    /** Whether several columns share no line with the others: they are another table's, or a head line's. */
    private boolean fallsApart(Band band) {
        var groups = new int[band.columns().size()];
        Arrays.setAll(groups, c -> c);
        for (int i = band.first(); i < band.end(); i++) {
            var before = lines.get(i > band.first() && isBeside(i) ? i - 1 : i).get(0);
            int first = groups[band.columnOf(before)];
            for (var span : lines.get(i)) {
                int other = groups[band.columnOf(span)];
                for (int c = 0; c < groups.length; c++) {
                    groups[c] = groups[c] == other ? first : groups[c];
                }
            }
        }
        var sizes = new int[groups.length];
        for (int group : groups) {
            sizes[group]++;
        }
        return Arrays.stream(sizes).filter(size -> size > 1).count() > 1;
    }

    /** A line that is closer to the one before than lines of a text can be stands in a cell beside it. */
    private boolean isBeside(int line) {
        return heights.get(line) - heights.get(line - 1) < CLOSEST * size;
    }
}
