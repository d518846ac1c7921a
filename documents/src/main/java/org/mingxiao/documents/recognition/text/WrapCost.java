package org.mingxiao.documents.recognition.text;

import java.util.List;

/** How badly the line breaks of a run of pieces fit the width of a column, in the points of {@link CellCost}. */
final class WrapCost {
    /** How many full-width characters a full line may fall short of the column's width, for words that may not be broken. */
    private static final int RAGGED = 3;

    /** What a wrap costs as long as no other cell has shown that the column wraps. */
    private static final double UNPROVEN = 0.6;

    private final List<Piece> pieces;
    private final List<Column> columns;
    private final int[] widths;

    /** @param widths the known width of each column in halves; 0 where unknown */
    WrapCost(List<Piece> pieces, List<Column> columns, int[] widths) {
        this.pieces = pieces;
        this.columns = columns;
        this.widths = widths;
    }

    /** What the line breaks of a cell cost: every line but the last must be about as wide as the column. */
    double of(int column, int from, int to) {
        int known = widths[column];
        int widest = known;
        int last = 0;
        int rows = 0;
        for (int i = from; i < to; ) {
            int next = lineEnd(i, to);
            last = width(i, next);
            widest = next < to && known == 0 ? Math.max(widest, last) : widest;
            rows++;
            i = next;
        }
        if (rows == 1) {
            return known > 0 && last > known + 3 ? 2 : 0;
        }
        boolean prose = columns.get(column).role().isProse();
        double cost = (last > widest + 2 ? 3 : 0) + (known == 0 && !prose ? UNPROVEN : 0) * (rows - 1);
        if (!pieces.get(from).first()) {
            cost += columns.get(column).role() == Role.VALUE ? 1.5 : 0.4;
        }
        for (int i = from; i < to; ) {
            int next = lineEnd(i, to);
            if (next < to) {
                cost += shortfall(widest - width(i, next), next, prose);
            }
            i = next;
        }
        return cost;
    }

    private double shortfall(int missing, int next, boolean prose) {
        if (missing < -3) {
            return 1.5;
        }
        var following = pieces.get(next).text();
        int room = RAGGED + latinHead(following);
        if (missing <= room) {
            return 0;
        }
        boolean paragraph = prose
                && Shape.startsItem(following)
                && Shape.endsSentence(pieces.get(next - 1).text());
        return paragraph ? 0.3 : Math.min(5, 0.5 + 0.3 * (missing - room));
    }

    private static int latinHead(String text) {
        int i = 0;
        while (i < text.length() && i < 16 && text.charAt(i) < 0x2E80) {
            i++;
        }
        return i;
    }

    private int lineEnd(int from, int to) {
        int i = from + 1;
        while (i < to && pieces.get(i).row() == pieces.get(from).row()) {
            i++;
        }
        return i;
    }

    /** The width of the pieces of one line, the blanks between them counted. */
    private int width(int from, int to) {
        int width = to - from - 1;
        for (int i = from; i < to; i++) {
            width += pieces.get(i).width();
        }
        return width;
    }
}
