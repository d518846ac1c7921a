package org.mingxiao.documents.layout.typeset;

/**
 * Glyphs that stand on one line, as text.
 *
 * @param y the middle of its capitals
 * @param size of its largest glyph
 */
public record TextLine(String text, float left, float right, float y, float size) {
    public float top() {
        return y - size / 2;
    }

    public float bottom() {
        return y + size / 2;
    }

    public float width() {
        return right - left;
    }
}
