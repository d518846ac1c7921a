package org.mingxiao.documents.layout.ruling;

import java.util.ArrayList;
import java.util.List;

/** Joins the smallest fields of a lattice that no line parts, and cuts what comes out into rectangles. */
final class Fields {
    private Fields() {}

    /**
     * @param above whether the upper side of the field in a row and column is ruled; one row more than there are rows
     * @param before the same for the left side; one column more
     * @param fieldAt is filled with the index of the field at each row and column
     */
    static List<Lattice.Field> of(boolean[][] above, boolean[][] before, int[][] fieldAt) {
        int rows = fieldAt.length;
        int columns = fieldAt[0].length;
        var groups = new Groups(rows * columns);
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                if (c > 0 && !before[r][c]) {
                    groups.join(r * columns + c - 1, r * columns + c);
                }
                if (r > 0 && !above[r][c]) {
                    groups.join((r - 1) * columns + c, r * columns + c);
                }
            }
        }
        var fields = new ArrayList<Lattice.Field>();
        var taken = new boolean[rows][columns];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                if (!taken[r][c]) {
                    var field = rectangle(groups, taken, r, c, above);
                    for (int y = r; y < r + field.rows(); y++) {
                        for (int x = c; x < c + field.columns(); x++) {
                            taken[y][x] = true;
                            fieldAt[y][x] = fields.size();
                        }
                    }
                    fields.add(field);
                }
            }
        }
        return fields;
    }

    private static Lattice.Field rectangle(Groups groups, boolean[][] taken, int row, int column, boolean[][] above) {
        int columns = taken[0].length;
        int group = groups.of(row * columns + column);
        int width = 1;
        while (column + width < columns && belongs(groups, taken, row, column + width, group)) {
            width++;
        }
        int height = 1;
        while (row + height < taken.length && rowBelongs(groups, taken, row + height, column, width, group)) {
            height++;
        }
        return new Lattice.Field(row, column, height, width, above[row][column], above[row + height][column]);
    }

    private static boolean rowBelongs(Groups groups, boolean[][] taken, int row, int column, int width, int group) {
        for (int c = column; c < column + width; c++) {
            if (!belongs(groups, taken, row, c, group)) {
                return false;
            }
        }
        return true;
    }

    private static boolean belongs(Groups groups, boolean[][] taken, int row, int column, int group) {
        return !taken[row][column] && groups.of(row * taken[0].length + column) == group;
    }
}
