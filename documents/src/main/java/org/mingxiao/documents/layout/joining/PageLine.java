package org.mingxiao.documents.layout.joining;

import org.mingxiao.documents.layout.typeset.TextLine;

/**
 * A line outside of tables.
 *
 * @param height of its middle, as a share of the page's height from the top
 */
record PageLine(int page, TextLine line, float height) implements PageBlock {
    @Override
    public float top() {
        return line.top();
    }
}
