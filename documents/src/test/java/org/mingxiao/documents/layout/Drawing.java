package org.mingxiao.documents.layout;

import java.util.ArrayList;
import java.util.List;
import org.mingxiao.documents.Printed;
import org.mingxiao.documents.layout.joining.PageSequence;
import org.mingxiao.documents.layout.page.Glyph;
import org.mingxiao.documents.layout.page.Page;
import org.mingxiao.documents.layout.page.Rule;

/**
 * Pages drawn with characters, for tests: {@code -}, {@code |} and {@code +} are ruling lines, everything else is text. A Han
 * character is as wide as two others.
 */
public final class Drawing {
    private static final float COLUMN = 5;
    private static final float ROW = 14;
    private static final float SIZE = 10;
    private static final float WIDTH = 842;

    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private int run;

    private Drawing() {}

    /** What the pages come to, as text. */
    public static String read(String... pages) {
        var sequence = new PageSequence();
        for (int i = 0; i < pages.length; i++) {
            sequence.add(page(i + 1, pages[i]));
        }
        return Printed.layout(sequence.layout());
    }

    /** A page; the picture's last line is the page's last. */
    public static Page page(int number, String picture) {
        var drawing = new Drawing();
        var lines = picture.split("\n", -1);
        for (int row = 0; row < lines.length; row++) {
            drawing.line(lines[row], row);
        }
        return new Page(number, WIDTH, lines.length * ROW, drawing.glyphs, drawing.rules);
    }

    private void line(String line, int row) {
        float y = row * ROW + ROW / 2;
        float x = 2 * COLUMN;
        int blanks = 2;
        for (int c : line.codePoints().toArray()) {
            float width = c >= 0x2E80 || c == '“' || c == '”' ? 2 * COLUMN : COLUMN;
            switch (c) {
                case '-' -> rules.add(new Rule(true, y, x, x + width));
                case '|' -> rules.add(new Rule(false, x + width / 2, y - ROW / 2, y + ROW / 2));
                case '+' -> {
                    rules.add(new Rule(true, y, x, x + width));
                    rules.add(new Rule(false, x + width / 2, y - ROW / 2, y + ROW / 2));
                }
                case ' ' -> {}
                default -> {
                    run += blanks > 1 ? 1 : 0;
                    var shown = Character.toString(c == '_' ? ' ' : c);
                    glyphs.add(new Glyph(shown, x + width / 2, y, width, SIZE, 0, run));
                }
            }
            blanks = "-|+ ".indexOf(c) >= 0 ? blanks + 1 : 0;
            blanks = "-|+".indexOf(c) >= 0 ? 2 : blanks;
            x += width;
        }
    }
}
