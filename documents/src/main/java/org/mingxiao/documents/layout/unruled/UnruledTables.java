package org.mingxiao.documents.layout.unruled;

import java.util.ArrayList;
import java.util.List;
import org.mingxiao.documents.layout.page.Glyph;
import org.mingxiao.documents.layout.page.Rule;
import org.mingxiao.documents.layout.ruling.Box;
import org.mingxiao.documents.layout.typeset.TextLines;

/** Draws the ruling lines that a table of bare text would have. */
public final class UnruledTables {
    /** Gaps inside a line up to this, in font sizes, are no column's. */
    private static final float WORD_GAP = 0.45f;
    /** So many columns, in so many lines, make a table. */
    private static final int LEAST_COLUMNS = 3;

    private static final int LEAST_LINES = 3;
    private static final int MOST_LINES = 300;
    /** In font sizes. */
    private static final float ELSEWHERE = 3f;

    private final List<List<Glyph>> lines;
    private final List<List<Span>> spans = new ArrayList<>();
    private final List<Float> heights = new ArrayList<>();
    private final float size;

    private UnruledTables(List<Glyph> glyphs) {
        this.lines = TextLines.split(glyphs);
        this.size = medianSize(glyphs);
        for (var line : lines) {
            spans.add(Span.joined(
                    line.stream().map(g -> new Span(g.left(), g.right())).toList(), WORD_GAP * size));
            heights.add((float) line.stream().mapToDouble(Glyph::y).average().orElse(0));
        }
    }

    /**
     * @param glyphs that no ruled table holds
     * @return empty where the text is no table
     */
    public static List<Rule> rules(List<Glyph> glyphs) {
        var upright = glyphs.stream().filter(g -> g.turn() == 0 && !g.isBlank()).toList();
        if (upright.isEmpty()) {
            return List.of();
        }
        var page = new UnruledTables(upright);
        return page.lines.size() > MOST_LINES ? List.of() : page.draw();
    }

    private List<Rule> draw() {
        var bands = new Bands(spans, heights, size).split();
        var rules = new ArrayList<Rule>();
        int start = 0;
        for (int i = 0; i <= bands.size(); i++) {
            if (i == bands.size() || bands.get(i).columns().size() == 1) {
                var table = withoutHeadLine(bands.subList(start, i));
                if (isTable(table)) {
                    drawTable(table, rules);
                }
                start = i + 1;
            }
        }
        return rules;
    }

    /** A single line above a table that begins elsewhere than the table does is no row of it, but says department, year or unit. */
    private List<Band> withoutHeadLine(List<Band> bands) {
        if (bands.size() < 2 || bands.get(0).end() - bands.get(0).first() > 1) {
            return bands;
        }
        float left = labelColumn(bands).from();
        boolean elsewhere = bands.get(0).columns().get(0).from() - left > ELSEWHERE * size;
        return elsewhere ? bands.subList(1, bands.size()) : bands;
    }

    private boolean isTable(List<Band> bands) {
        int lines = 0;
        for (var band : bands) {
            for (int i = band.first(); i < band.end(); i++) {
                lines += band.columnsOf(spans.get(i)) >= LEAST_COLUMNS ? 1 : 0;
            }
        }
        return lines >= LEAST_LINES;
    }

    private void drawTable(List<Band> bands, List<Rule> rules) {
        float left = Float.MAX_VALUE;
        float right = 0;
        for (var band : bands) {
            left = Math.min(left, band.columns().get(0).from() - size / 2);
            right = Math.max(
                    right, band.columns().get(band.columns().size() - 1).to() + size / 2);
        }
        var label = labelColumn(bands);
        for (int i = 0; i < bands.size(); i++) {
            boolean first = i == 0;
            boolean last = i == bands.size() - 1;
            var band = bands.get(i);
            float top = first ? heights.get(band.first()) - size : between(band.first());
            float bottom = last ? heights.get(band.end() - 1) + size : between(band.end());
            boolean beside = band.columns().get(0).from() > label.to() + size / 2;
            new BandRules(beside ? band.withEmptyColumn(label) : band, lines.subList(band.first(), band.end()), size)
                    .draw(new Box(left, top, right, bottom), first, last, rules);
        }
    }

    /** The leftmost column of all bands. */
    private static Span labelColumn(List<Band> bands) {
        var leftmost = bands.get(0).columns().get(0);
        for (var band : bands) {
            var column = band.columns().get(0);
            leftmost = column.from() < leftmost.from() ? column : leftmost;
        }
        return leftmost;
    }

    /** The y between a line and the one before. */
    private float between(int line) {
        return (heights.get(line - 1) + heights.get(line)) / 2;
    }

    private static float medianSize(List<Glyph> glyphs) {
        var sizes = glyphs.stream().mapToDouble(Glyph::size).sorted().toArray();
        return (float) sizes[sizes.length / 2];
    }
}
