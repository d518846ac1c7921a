package org.mingxiao.documents.pdf;

import java.util.ArrayList;
import java.util.List;
import org.mingxiao.documents.layout.page.Glyph;
import org.mingxiao.documents.layout.page.Page;
import org.mingxiao.documents.layout.page.Rule;

/** Turns a page so that most of its text stands upright, and its y from upwards to downwards. */
final class Upright {
    private Upright() {}

    /**
     * @param left the x of the page's left edge
     * @param top the y of its upper edge
     * @param glyphs with y upwards
     * @param rules with y upwards
     */
    static Page page(
            int number, float left, float top, float width, float height, List<Glyph> glyphs, List<Rule> rules) {
        int turn = mostCommonTurn(glyphs);
        var turnedGlyphs = new ArrayList<Glyph>(glyphs.size());
        for (var g : glyphs) {
            float x = g.x() - left;
            float y = top - g.y();
            turnedGlyphs.add(new Glyph(
                    g.text(),
                    x(turn, x, y, width, height),
                    y(turn, x, y, width, height),
                    g.advance(),
                    g.size(),
                    (g.turn() - turn + 4) % 4,
                    g.run()));
        }
        var turnedRules = new ArrayList<Rule>(rules.size());
        for (var r : rules) {
            float x1 = (r.horizontal() ? r.from() : r.at()) - left;
            float y1 = top - (r.horizontal() ? r.at() : r.to());
            float x2 = (r.horizontal() ? r.to() : r.at()) - left;
            float y2 = top - (r.horizontal() ? r.at() : r.from());
            turnedRules.add(rule(
                    x(turn, x1, y1, width, height),
                    y(turn, x1, y1, width, height),
                    x(turn, x2, y2, width, height),
                    y(turn, x2, y2, width, height),
                    r.horizontal() == (turn % 2 == 0)));
        }
        boolean across = turn % 2 == 1;
        return new Page(number, across ? height : width, across ? width : height, turnedGlyphs, turnedRules);
    }

    private static int mostCommonTurn(List<Glyph> glyphs) {
        var count = new int[4];
        int most = 0;
        for (var g : glyphs) {
            if (!g.text().isBlank() && ++count[g.turn()] > count[most]) {
                most = g.turn();
            }
        }
        return most;
    }

    private static Rule rule(float x1, float y1, float x2, float y2, boolean horizontal) {
        return horizontal
                ? new Rule(true, y1, Math.min(x1, x2), Math.max(x1, x2))
                : new Rule(false, x1, Math.min(y1, y2), Math.max(y1, y2));
    }

    /** The x after turning the page back by so many clockwise quarter turns. */
    private static float x(int turn, float x, float y, float width, float height) {
        return switch (turn) {
            case 1 -> y;
            case 2 -> width - x;
            case 3 -> height - y;
            default -> x;
        };
    }

    private static float y(int turn, float x, float y, float width, float height) {
        return switch (turn) {
            case 1 -> width - x;
            case 2 -> height - y;
            case 3 -> x;
            default -> y;
        };
    }
}
