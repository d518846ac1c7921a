package org.mingxiao.documents.layout.unruled;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mingxiao.documents.layout.page.Glyph;
import org.mingxiao.documents.layout.page.Rule;
import org.mingxiao.documents.layout.typeset.TextLine;
import org.mingxiao.documents.layout.typeset.TextLines;

/** Draws the rules of one band: between its columns, between its rows, and around the labels that span several rows. */
final class BandRules {
    /** A column at the side with fewer cells than this share of the fullest column's holds labels that span rows. */
    private static final float FEWER = 0.85f;

    private final Band band;
    private final float size;
    private final List<List<ColumnLine>> columns = new ArrayList<>();

    BandRules(Band band, List<List<Glyph>> lines, float size) {
        this.band = band;
        this.size = size;
        var glyphs = lines.stream().flatMap(List::stream).toList();
        for (int c = 0; c < band.columns().size(); c++) {
            int column = c;
            var own = glyphs.stream()
                    .filter(g -> band.columnOf(new Span(g.x(), g.x())) == column)
                    .toList();
            List<TextLine> text =
                    TextLines.split(own).stream().map(TextLines::line).toList();
            columns.add(ColumnText.of(column, text, room(column)));
        }
    }

    void draw(float left, float top, float right, float bottom, List<Rule> rules) {
        int labels = labelColumns();
        float[] edges = withEnds(top, rowBreaks(labels), bottom);
        for (int c = 0; c <= columns.size(); c++) {
            rules.add(new Rule(false, band.edge(c, left, right), top, bottom));
        }
        for (float edge : edges) {
            rules.add(new Rule(true, edge, band.edge(labels, left, right), right));
        }
        var starts = new boolean[edges.length - 1];
        Arrays.fill(starts, true);
        for (int c = labels - 1; c >= 0; c--) {
            starts = labelStarts(columns.get(c), edges, starts);
            for (int row = 0; row < edges.length; row++) {
                if (row == edges.length - 1 || starts[row]) {
                    rules.add(new Rule(true, edges[row], band.edge(c, left, right), band.edge(c + 1, left, right)));
                }
            }
        }
    }

    private float[] rowBreaks(int labels) {
        var taking = columns.subList(labels, columns.size()).stream()
                .flatMap(List::stream)
                .toList();
        var middle = new RowBreaks(taking, true, size);
        var top = new RowBreaks(taking, false, size);
        float[] byMiddle = middle.find();
        float[] byTop = top.find();
        return top.cost() < middle.cost() ? byTop : byMiddle;
    }

    private boolean[] labelStarts(List<ColumnLine> lines, float[] edges, boolean[] mayStart) {
        var middle = new LabelRanges(lines, edges, mayStart, true, size);
        var top = new LabelRanges(lines, edges, mayStart, false, size);
        var byMiddle = middle.find();
        var byTop = top.find();
        return top.cost() < middle.cost() ? byTop : byMiddle;
    }

    /** How many columns at the left hold labels that span rows; none in a band of a label and its text. */
    private int labelColumns() {
        if (columns.size() == 2) {
            return 0;
        }
        long most = columns.stream().mapToLong(BandRules::cells).max().orElse(0);
        int labels = 0;
        while (labels < columns.size() - 2 && cells(columns.get(labels)) < FEWER * most) {
            labels++;
        }
        return labels;
    }

    private static long cells(List<ColumnLine> lines) {
        return lines.stream().filter(ColumnLine::endsCell).count();
    }

    /** The white space around a column: from the end of the text before to the start of the text after. */
    private float room(int column) {
        var spans = band.columns();
        float from = column == 0 ? spans.get(0).from() : spans.get(column - 1).to();
        float to = column == spans.size() - 1
                ? spans.get(column).to()
                : spans.get(column + 1).from();
        return to - from;
    }

    private static float[] withEnds(float first, float[] between, float last) {
        var all = new float[between.length + 2];
        all[0] = first;
        System.arraycopy(between, 0, all, 1, between.length);
        all[all.length - 1] = last;
        return all;
    }
}
