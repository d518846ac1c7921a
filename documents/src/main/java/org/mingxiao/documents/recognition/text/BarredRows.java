package org.mingxiao.documents.recognition.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows below a header where every cell is known, the empty ones too, but not where a row ends. A row has a cell for each column
 * from the one that names it on; labels in front may be missing where a merged cell covers them, and remarks at the end.
 *
 * @param rows a cell for each column, null where a merged cell covers it
 * @param to behind the last cell of the last row
 * @param cost how badly the cells fit the columns
 */
record BarredRows(List<List<@Nullable Piece>> rows, int to, double cost) {
    private static final double LEFT_OVER = 1;
    private static final double COVERED = 0.3;
    private static final double HOPELESS = 12;

    private record Step(double cost, int from, int front, int end) {}

    /** The rows among the cells of a list from one on; cells that fit none of the columns are left over at the end. */
    static BarredRows of(List<Piece> cells, List<Column> columns) {
        var fit = new CellCost(cells, columns, new int[columns.size()]);
        var best = new Step[cells.size() + 1];
        best[0] = new Step(0, -1, 0, 0);
        int to = 0;
        for (int i = 0; i < cells.size(); i++) {
            if (best[i] != null) {
                extend(i, cells, columns, fit, best);
            }
        }
        for (int i = 1; i <= cells.size(); i++) {
            if (best[i] != null && total(best, i) <= total(best, to)) {
                to = i;
            }
        }
        return new BarredRows(trace(cells, columns, best, to), to, total(best, to));
    }

    private static double total(@Nullable Step[] best, int to) {
        var step = best[to];
        return step == null ? Double.MAX_VALUE : step.cost + LEFT_OVER * (best.length - 1 - to);
    }

    private static void extend(int i, List<Piece> cells, List<Column> columns, CellCost fit, @Nullable Step[] best) {
        var start = best[i];
        int named = named(columns);
        for (int front = 0; start != null && front <= named; front++) {
            double cost = start.cost + COVERED * front;
            for (int c = front;
                    c < columns.size() && i + c - front < cells.size() && cost < HOPELESS + start.cost;
                    c++) {
                cost += cost(c, i + c - front, cells, columns, fit);
                boolean covered =
                        columns.subList(c + 1, columns.size()).stream().allMatch(r -> r.role() == Role.NOTE);
                int next = i + c - front + 1;
                double whole = cost + COVERED * (columns.size() - c - 1);
                var known = best[next];
                if (c >= named && covered && (known == null || whole < known.cost)) {
                    best[next] = new Step(whole, i, front, c + 1);
                }
            }
        }
    }

    /** The column that no row is without. */
    private static int named(List<Column> columns) {
        for (int c = 0; c < columns.size(); c++) {
            var role = columns.get(c).role();
            if (role == Role.NAME || role == Role.BUDGET || role == Role.TASK) {
                return c;
            }
        }
        return 0;
    }

    private static double cost(int c, int i, List<Piece> cells, List<Column> columns, CellCost fit) {
        var text = cells.get(i).text();
        if (!text.isEmpty()) {
            return fit.filled(c, i, i + 1, text);
        }
        return switch (columns.get(c).role()) {
            case LEVEL1, LEVEL2, BUDGET, TASK -> 6;
            case NAME -> 2;
            default -> 0.1;
        };
    }

    private static List<List<@Nullable Piece>> trace(
            List<Piece> cells, List<Column> columns, @Nullable Step[] best, int to) {
        var rows = new ArrayList<List<@Nullable Piece>>();
        for (var step = best[to]; step != null && step.from >= 0; step = best[step.from]) {
            var row = new ArrayList<@Nullable Piece>(Collections.nCopies(columns.size(), null));
            for (int c = step.front; c < step.end; c++) {
                row.set(c, cells.get(step.from + c - step.front));
            }
            rows.add(row);
        }
        Collections.reverse(rows);
        return rows;
    }
}
