package org.mingxiao.documents.layout.page;

import java.util.List;

/**
 * What is printed on a page, held so that most of its text stands upright.
 *
 * @param number from 1
 * @param width in points
 * @param height in points
 */
public record Page(int number, float width, float height, List<Glyph> glyphs, List<Rule> rules) {
    public Page {
        glyphs = List.copyOf(glyphs);
        rules = List.copyOf(rules);
    }
}
