package org.mingxiao.documents.layout.unruled;

import java.util.ArrayList;
import java.util.List;
import org.mingxiao.documents.layout.page.Glyph;
import org.mingxiao.documents.layout.page.Rule;
import org.mingxiao.documents.layout.ruling.Box;
import org.mingxiao.documents.layout.typeset.TextLine;
import org.mingxiao.documents.layout.typeset.TextLines;

/** Draws the rules of one band: between its columns, between its rows, and around the labels that span several rows. */
final class BandRules {
    /** Lines of a cell are no further apart, in font sizes. */
    private static final float LONGEST_PITCH = 2f;

    private final Band band;
    private final float size;
    private final List<List<ColumnLine>> columns = new ArrayList<>();

    BandRules(Band band, List<List<Glyph>> lines, float size) {
        this.band = band;
        this.size = size;
        var glyphs = lines.stream().flatMap(List::stream).toList();
        var text = new ArrayList<List<TextLine>>();
        for (int c = 0; c < band.columns().size(); c++) {
            int column = c;
            var own = glyphs.stream()
                    .filter(g -> band.columnOf(new Span(g.x(), g.x())) == column)
                    .toList();
            text.add(TextLines.split(own).stream().map(TextLines::line).toList());
        }
        float pitch = pitch(text);
        for (int c = 0; c < text.size(); c++) {
            columns.add(ColumnText.of(c, text.get(c), room(c, text.get(c)), pitch));
        }
    }

    /** The least distance from line to line: inside of cells they are closest. */
    private float pitch(List<List<TextLine>> text) {
        float pitch = LONGEST_PITCH * size;
        for (var lines : text) {
            for (int i = 1; i < lines.size(); i++) {
                pitch = Math.min(pitch, lines.get(i).y() - lines.get(i - 1).y());
            }
        }
        return Math.max(pitch, size);
    }

    /**
     * @param outline of the band, as wide as the whole table
     * @param first whether no other band of the table stands above; a label column in which this band prints nothing is else open
     *     to the one above
     * @param last whether none stands below; the next draws the rule between
     */
    void draw(Box outline, boolean first, boolean last, List<Rule> rules) {
        float left = outline.left();
        float right = outline.right();
        var rows = BandRows.best(columns, outline.top(), outline.bottom(), size);
        for (int c = 0; c <= columns.size(); c++) {
            rules.add(new Rule(false, band.edge(c, left, right), outline.top(), outline.bottom()));
        }
        float[] edges = rows.edges();
        for (int row = 0; row < edges.length; row++) {
            boolean below = row == edges.length - 1;
            if (!below || last) {
                rules.add(new Rule(true, edges[row], band.edge(rows.labels(), left, right), right));
            }
            for (int c = 0; c < rows.labels(); c++) {
                boolean open = row == 0 && !first && columns.get(c).isEmpty();
                if (below ? last : rows.starts().get(c)[row] && !open) {
                    rules.add(new Rule(true, edges[row], band.edge(c, left, right), band.edge(c + 1, left, right)));
                }
            }
        }
    }

    /** How wide a line of a column could be at most: up to the next column, or, where its lines are centred, as far to both sides. */
    private float room(int column, List<TextLine> lines) {
        var spans = band.columns();
        var own = spans.get(column);
        if (column == spans.size() - 1) {
            return own.to() - own.from();
        }
        float after = spans.get(column + 1).from() - own.to();
        float before = column == 0 ? 0 : own.from() - spans.get(column - 1).to();
        long atLeft =
                lines.stream().filter(l -> l.left() - own.from() < size / 2).count();
        boolean flushLeft = 2 * atLeft > lines.size();
        return own.to() - own.from() + (flushLeft ? after : 2 * Math.min(before, after));
    }
}
