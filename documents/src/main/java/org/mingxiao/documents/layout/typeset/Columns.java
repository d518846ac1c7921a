package org.mingxiao.documents.layout.typeset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mingxiao.documents.layout.page.Glyph;

/** Upright characters written from top to bottom in columns, the columns from right to left, as in tall narrow label cells. */
final class Columns {
    /** Longer text is not written so in a form. */
    private static final int MOST_CHARACTERS = 60;

    private static final float SAME_COLUMN = 0.3f;
    private static final float NEXT_ROW = 2f;

    private Columns() {}

    /** Whether the pen moves down more often than to the right, in the order in which the glyphs are shown, over several columns. */
    static boolean areVertical(List<Glyph> glyphs) {
        if (glyphs.size() < 3 || glyphs.size() > MOST_CHARACTERS) {
            return false;
        }
        int down = 0;
        boolean several = false;
        for (int i = 1; i < glyphs.size(); i++) {
            var before = glyphs.get(i - 1);
            var g = glyphs.get(i);
            boolean below = g.y() > before.y() + SAME_COLUMN * g.size() && g.y() < before.y() + NEXT_ROW * g.size();
            boolean sameColumn = isSameColumn(before, g);
            down += below && sameColumn ? 1 : 0;
            several |= !sameColumn && g.x() < before.x() && g.y() < before.y();
        }
        return several && down * 2 > glyphs.size() - 1;
    }

    /** The characters of each column, as if they stood on one line. */
    static List<List<Glyph>> split(List<Glyph> glyphs) {
        var columns = new ArrayList<List<Glyph>>();
        for (var g : glyphs.stream()
                .sorted(Comparator.comparingDouble(Glyph::x).reversed())
                .toList()) {
            if (columns.isEmpty()
                    || !isSameColumn(columns.get(columns.size() - 1).get(0), g)) {
                columns.add(new ArrayList<>());
            }
            columns.get(columns.size() - 1).add(g);
        }
        return columns.stream().map(Columns::laidDown).toList();
    }

    private static boolean isSameColumn(Glyph a, Glyph b) {
        return Math.abs(a.x() - b.x()) < SAME_COLUMN * a.size();
    }

    private static List<Glyph> laidDown(List<Glyph> column) {
        var line = new ArrayList<Glyph>();
        float x = column.get(0).x();
        float y = (float) column.stream().mapToDouble(Glyph::y).min().orElse(0);
        for (var g :
                column.stream().sorted(Comparator.comparingDouble(Glyph::y)).toList()) {
            line.add(new Glyph(g.text(), x, y, 0, g.size(), 0, g.run()));
        }
        return line;
    }
}
