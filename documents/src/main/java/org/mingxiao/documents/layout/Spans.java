package org.mingxiao.documents.layout;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Which places of a table are covered by merged cells. */
public final class Spans {
    private final List<BitSet> rows = new ArrayList<>();

    /** Rows and columns count from 0. */
    public boolean covers(int row, int column) {
        return row < rows.size() && rows.get(row).get(column);
    }

    /** The first place of a row, from a column on, that nothing covers. */
    public int free(int row, int column) {
        return row < rows.size() ? rows.get(row).nextClearBit(column) : column;
    }

    /** Whether anything covers one of these places. */
    public boolean meets(int row, int column, int height, int width) {
        for (int at = row; at < Math.min(row + height, rows.size()); at++) {
            int next = rows.get(at).nextSetBit(column);
            if (next >= 0 && next < column + width) {
                return true;
            }
        }
        return false;
    }

    public void cover(int row, int column, int height, int width) {
        while (rows.size() < row + height) {
            rows.add(new BitSet());
        }
        for (int at = row; at < row + height; at++) {
            rows.get(at).set(column, column + width);
        }
    }
}
