package org.mingxiao.documents.recognition.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of copies that are sorted by height on the page: the values stand on the line in the middle (or on the first line) of
 * the lines of the wrapped name.
 */
final class CentredRow {
    /** One reading of the lines from a piece on as such a row. */
    record Reading(int to, double cost, List<Slice> cells) {}

    private static final int MOST_LINES = 5;
    private static final double BASE = 0.8;

    private final List<Piece> pieces;
    private final List<Column> columns;
    private final CellCost cost;
    private final int[] widths;
    private final int name;

    CentredRow(List<Piece> pieces, List<Column> columns, CellCost cost, int[] widths) {
        this.pieces = pieces;
        this.columns = columns;
        this.cost = cost;
        this.widths = widths;
        this.name = nameColumn();
    }

    private int nameColumn() {
        for (int c = 0; c < columns.size(); c++) {
            if (columns.get(c).role() == Role.NAME) {
                return c;
            }
        }
        return -1;
    }

    List<Reading> at(int from) {
        if (name < 0 || !pieces.get(from).first()) {
            return List.of();
        }
        var readings = new ArrayList<Reading>();
        int middle = from;
        for (int above = 0; above < MOST_LINES && middle < pieces.size(); above++) {
            int end = lineEnd(middle);
            var cells = above == 0 || isHead(from, middle) ? onLine(middle, end) : null;
            if (cells != null) {
                below(from, middle, end, above, cells, readings);
            }
            middle = end;
        }
        return readings;
    }

    private void below(int from, int middle, int end, int above, List<Slice> cells, List<Reading> readings) {
        int to = end;
        for (int below = 0; below < MOST_LINES; below++) {
            boolean centred = Math.abs(above - below) <= 1 && below > 0;
            boolean top = above == 0 && below > 0 && !cells.get(name).isEmpty();
            if (centred && (above > 0 || !cells.get(name).isEmpty()) || top) {
                readings.add(reading(from, middle, end, to, cells, above == below ? 0 : 0.6));
            }
            if (to >= pieces.size() || lineEnd(to) - to > 2 || pieces.get(to).packed()) {
                return;
            }
            to = lineEnd(to);
        }
    }

    private Reading reading(int from, int middle, int end, int to, List<Slice> cells, double uneven) {
        var whole = Slice.of(from, middle).and(cells.get(name)).and(Slice.of(end, to));
        var all = new ArrayList<>(cells);
        all.set(name, whole);
        double total = BASE + uneven;
        for (int c = 0; c < columns.size(); c++) {
            var slice = all.get(c);
            var run = slice.of(pieces);
            total += slice.isEmpty()
                    ? cost.empty(c)
                    : new CellCost(run, columns, widths).filled(c, 0, run.size(), Pieces.join(run, 0, run.size()));
        }
        return new Reading(to, total, all);
    }

    /** Lines above the values hold nothing but the name. */
    private boolean isHead(int from, int to) {
        for (int i = from; i < to; i = lineEnd(i)) {
            if (lineEnd(i) - i > 2 || pieces.get(i).packed()) {
                return false;
            }
        }
        return to > from;
    }

    private int lineEnd(int from) {
        int i = from;
        while (i < pieces.size() - 1 && !pieces.get(i).last()) {
            i++;
        }
        return i + 1;
    }

    /** A line's pieces as cells, one piece each, filled from the right; the name may be missing; null where they do not fit. */
    private @Nullable List<Slice> onLine(int from, int to) {
        var cells = new ArrayList<>(Collections.nCopies(columns.size(), Slice.EMPTY));
        int column = columns.size() - 1;
        int filled = 0;
        for (int i = to - 1; i >= from; i--) {
            var text = pieces.get(i).text();
            while (column >= 0 && !fits(column, text)) {
                column--;
            }
            if (column < 0 || pieces.get(i).packed()) {
                return null;
            }
            cells.set(column, Slice.of(i, i + 1));
            filled += columns.get(column).role() == Role.VALUE ? 1 : 0;
            column--;
        }
        return filled > 0 ? cells : null;
    }

    private boolean fits(int column, String text) {
        return switch (columns.get(column).role()) {
            case LEVEL1, LEVEL2 -> Levels.is(columns.get(column).role(), text);
            case NUMBER, FUND, AMOUNT, ORDINAL -> Shape.isNumber(text);
            case SIGN -> Shape.isSign(text);
            case VALUE -> Shape.isMeasure(text) || Shape.isState(text) || text.length() <= 12;
            case NAME -> !Levels.isFull(text);
            case NOTE -> Shape.isNothing(text);
            case UNIT -> text.length() <= 3;
            default -> false;
        };
    }
}
