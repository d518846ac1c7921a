package org.mingxiao.documents.recognition.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes the packed indicators of a project one piece, so that no break within them is taken for a cell's end. */
final class PackedRuns {
    /** {@code 1、1-产出指标；…}: an ordinal before the code of a first-level class. */
    private static final Pattern START = Pattern.compile("1[、.．]\\s*\\d\\s*[-—－]\\s*\\p{IsHan}");

    private static final Pattern NEXT_ITEM = Pattern.compile("\\d{1,3}[、.．]\\s*\\d\\s*[-—－].*|\\d{1,3}[、.．]\\d?");

    /** What only packed indicators say. */
    private static final Pattern GRAMMAR =
            Pattern.compile("\\d{1,3}、\\d[-—－]|[；;]\\d{2}[-—－]|^\\d{1,2}[-—－]\\p{IsHan}|值[:：]");

    /** How many lines of another cell may stand between a page's top and the rest of the packed indicators. */
    private static final int OTHER_LINES = 24;

    private final List<Piece> pieces;
    private final Set<Integer> pageRows;
    private final List<Piece> joined = new ArrayList<>();

    private PackedRuns(List<Piece> pieces, Set<Integer> pageRows) {
        this.pieces = pieces;
        this.pageRows = pageRows;
    }

    /** @param pageRows the rows that open a page */
    static List<Piece> joined(List<Piece> pieces, Set<Integer> pageRows) {
        var runs = new PackedRuns(pieces, pageRows);
        for (int i = 0; i < pieces.size(); ) {
            i = runs.next(i);
        }
        return runs.joined;
    }

    private int next(int i) {
        if (!isStart(i)) {
            joined.add(pieces.get(i));
            return i + 1;
        }
        var run = new ArrayList<Piece>();
        int at = i;
        while (at < pieces.size() && (at == i || !(opensLine(at) && isStart(at)))) {
            at = overPage(i, at);
            var piece = pieces.get(at);
            run.add(piece);
            at++;
            if (piece.last() && piece.text().endsWith("。") && (at == pieces.size() || !startsNext(at))) {
                break;
            }
        }
        joined.add(Piece.packed(Pieces.join(run, 0, run.size()), pieces.get(i), run.get(run.size() - 1)));
        return at;
    }

    /** At a page's top the rest of the goal beside may come first: it goes before the indicators, where it belongs. */
    private int overPage(int start, int at) {
        if (at == start
                || !pageRows.contains(pieces.get(at).row())
                || !pieces.get(at).first()) {
            return at;
        }
        for (int i = at; i < pieces.size() && i < at + OTHER_LINES; i++) {
            if (pieces.get(i).first() && GRAMMAR.matcher(pieces.get(i).text()).find()) {
                joined.addAll(pieces.subList(at, i));
                return i;
            }
            if (pieces.get(i).look() == Piece.Look.AMOUNT) {
                return at;
            }
        }
        return at;
    }

    private boolean opensLine(int i) {
        return pieces.get(i).first() && pieces.get(i).last();
    }

    private boolean isStart(int i) {
        var text = pieces.get(i).text();
        if (!text.startsWith("1")) {
            return false;
        }
        return START.matcher(text.length() < 6 ? Pieces.join(pieces, i, Math.min(pieces.size(), i + 3)) : text)
                .lookingAt();
    }

    private boolean startsNext(int i) {
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
