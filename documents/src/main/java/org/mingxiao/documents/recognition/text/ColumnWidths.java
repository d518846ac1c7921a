package org.mingxiao.documents.recognition.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How wide the columns of a table are, told from the full lines of its wrapped cells. */
final class ColumnWidths {
    private ColumnWidths() {}

    /** In halves; 0 where no cell of the column is wrapped. */
    static int[] of(List<Piece> pieces, List<List<Slice>> rows, int columns) {
        var widths = new int[columns];
        for (int c = 0; c < columns; c++) {
            var full = new ArrayList<Integer>();
            for (var row : rows) {
                fullLines(row.get(c).of(pieces), full);
            }
            Collections.sort(full);
            widths[c] = full.isEmpty() ? 0 : full.get((full.size() - 1) * 3 / 4);
        }
        return widths;
    }

    /** The widths of a cell's lines, the last left out. */
    private static void fullLines(List<Piece> cell, List<Integer> full) {
        int width = 0;
        for (int i = 0; i < cell.size(); i++) {
            width += cell.get(i).width();
            if (i + 1 < cell.size()) {
                if (cell.get(i + 1).row() == cell.get(i).row()) {
                    width++;
                } else {
                    full.add(width);
                    width = 0;
                }
            }
        }
    }
}
