package org.mingxiao.documents.layout.page;

/**
 * Glyphs that stand on one line, as text.
 *
 * @param y the middle of its capitals
 * @param size of its largest glyph
 */
record TextLine(String text, float left, float right, float y, float size) {
    float top() {
        return y - size / 2;
    }

    float bottom() {
        return y + size / 2;
    }

    float width() {
        return right - left;
    }
}
