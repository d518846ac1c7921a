package org.mingxiao.documents.writing;

import java.util.List;

/** Measures of the printed page, in millimetres, and the type it is set in. */
final class Paper {
    static final int SHORT_SIDE = 210;
    static final int LONG_SIDE = 297;
    static final int MARGIN = 15;

    static final String SONG = "宋体";
    static final String FANG_SONG = "仿宋";
    static final String HEI = "黑体";

    /** Sizes in points. */
    static final int TITLE_SIZE = 16;

    static final int TABLE_SIZE = 9;
    static final int REPORT_SIZE = 15;

    private Paper() {}

    static int width(Sheet sheet) {
        return sheet.landscape() ? LONG_SIDE : SHORT_SIDE;
    }

    static int height(Sheet sheet) {
        return sheet.landscape() ? SHORT_SIDE : LONG_SIDE;
    }

    static int textWidth(Sheet sheet) {
        return width(sheet) - 2 * MARGIN;
    }

    /** A width in millimetres as twentieths of a point. */
    static int twips(int millimetres) {
        return millimetres * 1440 * 10 / 254;
    }

    /** The columns of a table in the unit of the whole; they add up to it. */
    static int[] columns(List<Integer> shares, int whole) {
        int sum = shares.stream().mapToInt(Integer::intValue).sum();
        var columns = new int[shares.size()];
        int passed = 0;
        int left = 0;
        for (int i = 0; i < columns.length; i++) {
            passed += shares.get(i);
            int right = whole * passed / sum;
            columns[i] = right - left;
            left = right;
        }
        return columns;
    }
}
