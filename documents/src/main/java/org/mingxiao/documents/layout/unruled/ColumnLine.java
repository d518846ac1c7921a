package org.mingxiao.documents.layout.unruled;

import org.mingxiao.documents.layout.typeset.TextLine;

/**
 * A line of text in a column.
 *
 * @param index which of its column's lines, from the top
 * @param endsCell whether what follows in the column can't be its wrap
 */
record ColumnLine(int column, int index, TextLine line, boolean endsCell) {
    float y() {
        return line.y();
    }
}
