package org.mingxiao.documents.recognition.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mingxiao.documents.layout.Line;

/** Cuts lines into pieces and joins pieces again into the text of a cell. */
final class Pieces {
    /** {@code 1、1-产出指标；…}: an ordinal before the code of a first-level class. */
    private static final Pattern PACKED_START = Pattern.compile("1[、.．]\\s*\\d\\s*[-—－]\\s*\\p{IsHan}");

    private static final Pattern NEXT_ITEM = Pattern.compile("\\d{1,3}[、.．]\\s*\\d\\s*[-—－].*|\\d{1,3}[、.．]\\d?");

    private Pieces() {}

    static List<Piece> of(List<Line> lines) {
        var pieces = new ArrayList<Piece>();
        int row = 0;
        for (var line : PageFurniture.removed(lines)) {
            if (cut(line, row, pieces)) {
                row++;
            }
        }
        return packedJoined(pieces);
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
                pieces.add(Piece.of(
                        text.substring(start, i), line.page(), line.number(), row, pieces.size() == before, false));
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

    /** Makes the packed indicators of a project one piece, so that no break within them is taken for a cell's end. */
    private static List<Piece> packedJoined(List<Piece> pieces) {
        var joined = new ArrayList<Piece>(pieces.size());
        int i = 0;
        while (i < pieces.size()) {
            var piece = pieces.get(i);
            if (isPackedStart(pieces, i)) {
                int end = packedEnd(pieces, i);
                var text = join(pieces, i, end);
                joined.add(Piece.packed(text, piece, pieces.get(end - 1)));
                i = end;
            } else {
                joined.add(piece);
                i++;
            }
        }
        return joined;
    }

    private static boolean isPackedStart(List<Piece> pieces, int i) {
        var text = pieces.get(i).text();
        if (!text.startsWith("1")) {
            return false;
        }
        return PACKED_START
                .matcher(text.length() < 6 ? join(pieces, i, Math.min(pieces.size(), i + 3)) : text)
                .lookingAt();
    }

    /** Behind the line that ends a sentence and that no further numbered indicator follows. */
    private static int packedEnd(List<Piece> pieces, int start) {
        for (int i = start; i < pieces.size(); i++) {
            var piece = pieces.get(i);
            boolean closes = piece.last() && piece.text().endsWith("。");
            if (closes && (i + 1 == pieces.size() || !startsNext(pieces, i + 1))) {
                return i + 1;
            }
            if (i > start && piece.first() && piece.last() && isPackedStart(pieces, i)) {
                return i;
            }
        }
        return pieces.size();
    }

    private static boolean startsNext(List<Piece> pieces, int i) {
        var text = pieces.get(i).text();
        if (Shape.continues(text)) {
            return true;
        }
        boolean ordinalAlone = text.length() <= 2
                && text.chars().allMatch(Character::isDigit)
                && i + 1 < pieces.size()
                && pieces.get(i + 1).text().startsWith("、");
        return ordinalAlone || NEXT_ITEM.matcher(text).matches();
    }
}
