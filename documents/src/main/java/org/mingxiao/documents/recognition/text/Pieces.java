package org.mingxiao.documents.recognition.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.mingxiao.documents.layout.Line;

/** Cuts lines into pieces and joins pieces again into the text of a cell. */
final class Pieces {
    /** So many blank lines stand where a page ended. */
    private static final int PAGE_GAP = 3;

    private Pieces() {}

    static List<Piece> of(List<Line> lines) {
        var pieces = new ArrayList<Piece>();
        var pageRows = new HashSet<Integer>();
        int row = 0;
        int blanks = 0;
        for (var line : PageFurniture.removed(lines)) {
            blanks = line.text().indexOf('\f') >= 0 ? PAGE_GAP : blanks;
            if (cut(line, row, pieces)) {
                if (blanks >= PAGE_GAP) {
                    pageRows.add(row);
                }
                blanks = 0;
                row++;
            } else {
                blanks++;
            }
        }
        return PackedRuns.joined(pieces, pageRows);
    }

    private static boolean cut(Line line, int row, List<Piece> pieces) {
        var text = line.text();
        int start = -1;
        int before = pieces.size();
        for (int i = 0; i <= text.length(); i++) {
            boolean blank = i == text.length() || isBlank(text.charAt(i));
            if (!blank && start < 0) {
                start = i;
            } else if (blank && start >= 0) {
                if (isEllipsis(text, start, i)) {
                    start = -1;
                    continue;
                }
                int from = start;
                if (pieces.size() > before && continuesNumber(text, start, pieces.get(pieces.size() - 1))) {
                    from = text.lastIndexOf(pieces.remove(pieces.size() - 1).text(), start - 1);
                }
                pieces.add(Piece.of(
                        text.substring(from, i), line.page(), line.number(), row, pieces.size() == before, false));
                start = -1;
            }
        }
        if (pieces.size() == before) {
            return false;
        }
        var last = pieces.remove(pieces.size() - 1);
        pieces.add(last.closingLine());
        return true;
    }

    /** {@code 2024 年…}: typesetting puts a blank between a number and the word that it counts. */
    private static boolean continuesNumber(String text, int start, Piece before) {
        char end = before.text().charAt(before.text().length() - 1);
        return Character.isDigit(end) && "年月日号".indexOf(text.charAt(start)) >= 0;
    }

    /** A form's printed invitation to go on, left standing. */
    private static boolean isEllipsis(String text, int from, int to) {
        return to - from >= 2 && text.substring(from, to).chars().allMatch(c -> c == '…' || c == '.');
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c == '\u3000' || c == '\u00A0' || c == '|' || c == '\u200B';
    }

    /** The text of a cell: a wrap is undone without a trace between Han characters, a blank within a line stays. */
    static String join(List<Piece> pieces, int from, int to) {
        var text = new StringBuilder();
        for (int i = from; i < to; i++) {
            var piece = pieces.get(i);
            if (!text.isEmpty()) {
                boolean sameRow = pieces.get(i - 1).row() == piece.row();
                if (sameRow
                        || Shape.wantsBlank(
                                text.charAt(text.length() - 1), piece.text().charAt(0))) {
                    text.append(' ');
                }
            }
            text.append(piece.text());
        }
        return text.toString();
    }

    /** As {@link #join}, with a line feed before every numbered item that begins a line behind a finished sentence. */
    static String paragraphs(List<Piece> pieces) {
        var text = new StringBuilder();
        int from = 0;
        for (int i = 1; i <= pieces.size(); i++) {
            boolean item = i < pieces.size()
                    && pieces.get(i).first()
                    && Shape.startsItem(pieces.get(i).text())
                    && Shape.endsSentence(pieces.get(i - 1).text());
            if (item || i == pieces.size()) {
                text.append(text.isEmpty() ? "" : "\n").append(join(pieces, from, i));
                from = i;
            }
        }
        return text.toString();
    }
}
