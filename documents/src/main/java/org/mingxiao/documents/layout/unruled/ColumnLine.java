package org.mingxiao.documents.layout.unruled;

import org.mingxiao.documents.layout.typeset.TextLine;

/**
 * A line of text in a column.
 *
 * @param endsCell whether what follows in the column can't be its wrap
 * @param wraps whether what follows probably is its wrap: the line is full, and the next as near as lines of a cell are
 */
record ColumnLine(int column, TextLine line, boolean endsCell, boolean wraps) {
    float y() {
        return line.y();
    }
}
