package org.mingxiao.documents.layout.typeset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.mingxiao.documents.layout.page.Glyph;

/** Puts glyphs together to lines of text. */
public final class TextLines {
    /** Glyphs whose middles differ less, in font sizes, stand on one line. */
    private static final float SAME_LINE = 0.5f;
    /** The same character shown again within this share of its advance is the second print of fake bold. */
    private static final float SAME_PLACE = 0.4f;
    /** Between Latin letters and digits a gap this wide, in font sizes, is a space. */
    private static final float LATIN_SPACE = 0.22f;
    /** Next to Han characters, which justification drives apart, a space is wider. */
    private static final float HAN_SPACE = 0.8f;
    /** Two things on one line, such as a department at the left and a unit of money at the right. */
    private static final float APART = 2.5f;
    /** Labels up to this many characters are spread over their cell. */
    private static final int LONGEST_SPREAD = 8;

    private TextLines() {}

    /** From top to bottom; text that does not stand upright comes after the text that does. */
    public static List<TextLine> of(List<Glyph> glyphs) {
        var lines = new ArrayList<TextLine>();
        for (int turn = 0; turn < 4; turn++) {
            int wanted = turn;
            var turned = glyphs.stream()
                    .filter(g -> g.turn() == wanted)
                    .map(Glyph::upright)
                    .toList();
            if (!turned.isEmpty()) {
                for (var line : Columns.areVertical(turned) ? Columns.split(turned) : split(turned)) {
                    var text = line(line);
                    if (!text.text().isEmpty()) {
                        lines.add(text);
                    }
                }
            }
        }
        return lines;
    }

    /** Glyphs of upright text, line by line from the top, each line from the left. */
    public static List<List<Glyph>> split(List<Glyph> glyphs) {
        var sorted =
                glyphs.stream().sorted(Comparator.comparingDouble(Glyph::y)).toList();
        var lines = new ArrayList<List<Glyph>>();
        var line = new ArrayList<Glyph>();
        float y = 0;
        for (var g : sorted) {
            if (!line.isEmpty()
                    && g.y() - y > SAME_LINE * Math.max(g.size(), line.get(0).size())) {
                lines.add(fromLeft(line));
                line.clear();
            }
            y = line.isEmpty() ? g.y() : y + (g.y() - y) / (line.size() + 1);
            line.add(g);
        }
        if (!line.isEmpty()) {
            lines.add(fromLeft(line));
        }
        return lines;
    }

    /** One line of text out of glyphs sorted from the left. */
    public static TextLine line(List<Glyph> glyphs) {
        var printed = glyphs.stream().filter(g -> !g.isBlank()).toList();
        if (printed.isEmpty()) {
            return new TextLine("", 0, 0, 0, 0);
        }
        boolean spread = isSpread(glyphs, printed);
        var text = new StringBuilder();
        Glyph before = null;
        boolean blank = false;
        for (var g : glyphs) {
            if (g.isBlank()) {
                blank = true;
                text.append(text.isEmpty() ? "" : g.text());
                continue;
            }
            if (before != null && !blank && !spread) {
                text.append(space(before, g));
            }
            text.append(g.text());
            before = g;
            blank = false;
        }
        float left = printed.get(0).left();
        float right = (float) printed.stream().mapToDouble(Glyph::right).max().orElse(left);
        float size = (float) printed.stream().mapToDouble(Glyph::size).max().orElse(0);
        float y = (float) printed.stream().mapToDouble(Glyph::y).average().orElse(0);
        return new TextLine(text.toString().strip(), left, right, y, size);
    }

    private static List<Glyph> fromLeft(List<Glyph> line) {
        var sorted = line.stream().sorted(Comparator.comparingDouble(Glyph::x)).toList();
        var once = new ArrayList<Glyph>(sorted.size());
        for (var g : sorted) {
            if (!isPrintedAgain(g, once)) {
                once.add(g);
            }
        }
        return once;
    }

    private static boolean isPrintedAgain(Glyph g, List<Glyph> line) {
        for (int i = line.size() - 1; i >= 0 && g.x() - line.get(i).x() < SAME_PLACE * g.advance(); i--) {
            if (line.get(i).text().equals(g.text())) {
                return true;
            }
        }
        return false;
    }

    private static String space(Glyph before, Glyph g) {
        float gap = (g.left() - before.right()) / Math.max(before.size(), g.size());
        if (gap > APART) {
            return "  ";
        }
        boolean latin = !Wraps.isWide(before.text()) && !Wraps.isWide(g.text());
        return gap > (latin ? LATIN_SPACE : HAN_SPACE) ? " " : "";
    }

    /** A short label whose characters are set evenly apart to fill its cell (分散对齐). */
    private static boolean isSpread(List<Glyph> glyphs, List<Glyph> printed) {
        if (printed.size() < 2 || printed.size() > LONGEST_SPREAD || printed.size() < glyphs.size()) {
            return false;
        }
        if (!printed.stream().allMatch(g -> Wraps.isWide(g.text()))) {
            return false;
        }
        var gaps = IntStream.range(1, printed.size())
                .mapToDouble(i -> printed.get(i).left() - printed.get(i - 1).right())
                .summaryStatistics();
        return gaps.getMax() - gaps.getMin() <= 0.3 * printed.get(0).size();
    }
}
