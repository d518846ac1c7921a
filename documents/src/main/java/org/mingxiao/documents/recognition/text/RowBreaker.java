package org.mingxiao.documents.recognition.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rows of a table in the stream of its pieces: the division into rows and cells that costs least. The first round
 * tells how wide the columns are, the next two use that.
 */
final class RowBreaker {
    /** A longer table is divided in parts of this many pieces, so that memory and time stay small. */
    private static final int PART = 20_000;

    /** In such a table no cell of more pieces is looked for. */
    private static final int MOST_LINES_IF_LARGE = 8;

    private static final int ROUNDS = 3;

    private RowBreaker() {}

    /** The rows, each with one slice a column. */
    static List<List<Slice>> rows(List<Piece> pieces, List<Column> columns) {
        var rows = new ArrayList<List<Slice>>();
        for (int from = 0; from < pieces.size(); ) {
            int to = Math.min(pieces.size(), from + PART);
            while (to < pieces.size() && to > from + PART / 2 && !pieces.get(to).first()) {
                to--;
            }
            int shift = from;
            int most = pieces.size() > PART ? MOST_LINES_IF_LARGE : Integer.MAX_VALUE;
            for (var row : rounds(pieces.subList(from, to), columns, most)) {
                rows.add(row.stream().map(s -> s.shifted(shift)).toList());
            }
            from = to;
        }
        return rows;
    }

    private static List<List<Slice>> rounds(List<Piece> pieces, List<Column> columns, int most) {
        var rows = new Search(pieces, columns, new int[columns.size()], most).rows();
        var widths = new int[columns.size()];
        for (int round = 1; round < ROUNDS; round++) {
            var told = ColumnWidths.of(pieces, rows, columns.size());
            if (Arrays.equals(told, widths)) {
                return rows;
            }
            widths = told;
            rows = new Search(pieces, columns, widths, most).rows();
        }
        return rows;
    }

    /** One way to have used the pieces so far: the cell last filled, or a row's end where the column is negative. */
    private record Node(double cost, @Nullable Node previous, int column, Slice slice) {}

    private static final class Search {
        private static final double MID_LINE = 7;
        private static final double SHORT_ROW = 2.2;
        private static final double SAME_VALUE = -1.5;
        private static final double ROW = 0.2;
        private static final int ROW_END = -1;

        /** A run that costs more than this gets no better by growing. */
        private static final double HOPELESS = 15;

        private final List<Piece> pieces;
        private final List<Column> columns;
        private final CellCost cost;
        private final CentredRow centred;
        private final boolean oneLine;
        private final double midLine;
        private final int most;
        private final @Nullable Node[] starts;
        private final @Nullable Node[] states;

        Search(List<Piece> pieces, List<Column> columns, int[] widths, int most) {
            this.most = most;
            this.pieces = pieces;
            this.columns = columns;
            this.cost = new CellCost(pieces, columns, widths);
            this.centred = new CentredRow(pieces, columns, cost, widths);
            this.oneLine = hasNoLines();
            this.midLine = oneLine ? 0.5 : MID_LINE;
            this.starts = new Node[pieces.size() + 1];
            this.states = new Node[(pieces.size() + 1) * (columns.size() + 1)];
        }

        /** Whether the text has lost its line breaks, so that rows end anywhere. */
        private boolean hasNoLines() {
            long lines = pieces.stream().filter(Piece::last).count();
            return pieces.size() > 3L * columns.size() * Math.max(1, lines);
        }

        List<List<Slice>> rows() {
            starts[0] = new Node(0, null, ROW_END, Slice.EMPTY);
            for (int i = 0; i <= pieces.size(); i++) {
                for (int c = 1; c <= columns.size(); c++) {
                    var node = states[at(i, c)];
                    if (node != null && c < columns.size()) {
                        offer(i, c + 1, new Node(node.cost + cost.empty(c), node, c, Slice.EMPTY));
                        fill(i, c, node);
                    }
                }
                endRow(i);
                openRow(i);
            }
            return trace();
        }

        private int at(int piece, int column) {
            return piece * (columns.size() + 1) + column;
        }

        private void endRow(int i) {
            var node = states[at(i, columns.size())];
            if (node != null && i > 0) {
                double end = pieces.get(i - 1).last() ? 0 : midLine;
                start(i, new Node(node.cost + end + ROW, node, ROW_END, Slice.EMPTY));
            }
        }

        private void openRow(int i) {
            var start = starts[i];
            if (start == null || i == pieces.size()) {
                return;
            }
            double before = start.cost;
            for (int c = 0; c < columns.size(); c++) {
                fill(i, c, new Node(before, start, c, Slice.EMPTY));
                before += cost.empty(c);
            }
            for (var row : centred.at(i)) {
                var node = new Node(start.cost + row.cost(), start, 0, Slice.EMPTY);
                for (int c = 0; c < columns.size(); c++) {
                    node = new Node(node.cost, node, c, row.cells().get(c));
                }
                start(row.to(), new Node(node.cost + ROW, node, ROW_END, Slice.EMPTY));
            }
        }

        /** Every way to fill a column from a piece on. */
        private void fill(int i, int c, Node node) {
            var role = columns.get(c).role();
            var text = new StringBuilder();
            int end = Math.min(pieces.size(), i + Math.min(most, role.pieces()));
            for (int j = i + 1; j <= end; j++) {
                if (j - 1 > i && pieces.get(j - 1).packed()) {
                    return;
                }
                if (!role.isProse()) {
                    append(text, j - 1, i);
                }
                double fit = cost.filled(c, i, j, text.toString());
                if (fit > HOPELESS && !role.isLevel()) {
                    return;
                }
                if (fit < CellCost.NEVER) {
                    var filled = candidate(j, c + 1, node, node.cost + fit, c, i);
                    if (filled != null && fit <= 4) {
                        shortRow(j, filled, role, c);
                    }
                    if (role == Role.VALUE
                            && c + 1 < columns.size()
                            && columns.get(c + 1).role() == Role.VALUE) {
                        twin(j, c + 1, text, node, node.cost + fit, i);
                    }
                }
            }
        }

        private static boolean opensLevel(Piece piece) {
            return Levels.isFull(Levels.withoutPoints(piece.text()));
        }

        private @Nullable Node candidate(int j, int c, Node node, double total, int column, int from) {
            var known = states[at(j, c)];
            if (known != null && known.cost <= total) {
                return null;
            }
            var filled = new Node(total, node, column, Slice.of(from, j));
            states[at(j, c)] = filled;
            return filled;
        }

        /** A label whose class has no indicator, a fund without figures, or the sum of a department's projects: the rest of the row is empty. */
        private void shortRow(int j, Node filled, Role role, int column) {
            boolean sum = role == Role.AMOUNT && columns.stream().anyMatch(c -> c.role() == Role.PACKED) && column > 0;
            boolean fund = role == Role.BUDGET && columns.stream().anyMatch(c -> c.role() == Role.FUND);
            boolean ends = pieces.get(j - 1).last()
                    || oneLine && role.isLevel() && j < pieces.size() && opensLevel(pieces.get(j));
            if ((role.isLevel() || sum || fund) && ends) {
                start(j, new Node(filled.cost + SHORT_ROW, filled, ROW_END, Slice.EMPTY));
            }
        }

        /** Two neighbouring values that read alike: the cycle's and the year's. */
        private void twin(int i, int c, StringBuilder first, Node before, double soFar, int from) {
            var text = new StringBuilder();
            int end = Math.min(pieces.size(), i + columns.get(c).role().pieces());
            for (int j = i + 1; j <= end && text.length() < first.length(); j++) {
                append(text, j - 1, i);
                if (text.length() == first.length() && text.compareTo(first) == 0) {
                    double total = soFar + cost.filled(c, i, j, text.toString()) + SAME_VALUE;
                    var known = states[at(j, c + 1)];
                    if (known == null || known.cost > total) {
                        var one = new Node(soFar, before, c - 1, Slice.of(from, i));
                        states[at(j, c + 1)] = new Node(total, one, c, Slice.of(i, j));
                    }
                }
            }
        }

        private void append(StringBuilder text, int piece, int from) {
            var next = pieces.get(piece).text();
            if (piece > from && Shape.wantsBlank(text.charAt(text.length() - 1), next.charAt(0))) {
                text.append(' ');
            }
            text.append(next);
        }

        private void offer(int i, int c, Node node) {
            var known = states[at(i, c)];
            if (known == null || known.cost > node.cost) {
                states[at(i, c)] = node;
            }
        }

        private void start(int i, Node node) {
            var known = starts[i];
            if (known == null || known.cost > node.cost) {
                starts[i] = node;
            }
        }

        private List<List<Slice>> trace() {
            var rows = new ArrayList<List<Slice>>();
            var row = new ArrayList<>(Collections.nCopies(columns.size(), Slice.EMPTY));
            var node = starts[pieces.size()];
            while (node != null) {
                if (node.column == ROW_END) {
                    if (row.stream().anyMatch(s -> !s.isEmpty())) {
                        rows.add(List.copyOf(row));
                    }
                    row = new ArrayList<>(Collections.nCopies(columns.size(), Slice.EMPTY));
                } else if (!node.slice.isEmpty()) {
                    row.set(node.column, node.slice);
                }
                node = node.previous;
            }
            Collections.reverse(rows);
            return rows;
        }
    }
}
