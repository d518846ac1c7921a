package org.mingxiao.documents.recognition.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Divides the pieces of one form into its regions. */
final class Regions {
    private static final int LABEL_PIECES = 6;

    /** How much longer than the word a label may be, for what it says in brackets. */
    private static final int LABEL_REMARK = 12;

    private final List<Piece> pieces;
    private final List<Region> regions = new ArrayList<>();
    private Region open = Region.fields();
    private @Nullable Piece side;

    /** Whether the text has lost its line breaks, so that labels stand anywhere. */
    private final boolean oneLine;

    private Regions(List<Piece> pieces) {
        this.pieces = pieces;
        this.oneLine = pieces.size() > 30L * pieces.stream().filter(Piece::last).count();
    }

    static List<Region> of(List<Piece> pieces) {
        var regions = new Regions(pieces);
        for (int i = 0; i < pieces.size(); ) {
            i = regions.next(i);
        }
        regions.close(Region.fields());
        return regions.regions;
    }

    private int next(int i) {
        var piece = pieces.get(i);
        if (piece.packed()) {
            open.body().add(piece);
            return i + 1;
        }
        int beside = labelEnd(i, Role.SIDE);
        var header = beside > i && isHeader(beside) ? null : Header.at(pieces, i);
        if (header != null) {
            return header(header);
        }
        int labelled = piece.first() || oneLine || beside > i && isHeader(beside) || open.kind() == Region.Kind.FIELDS
                ? label(i)
                : i;
        if (labelled > i) {
            return labelled;
        }
        if (side != null && open.kind() != Region.Kind.TABLE) {
            open.body().add(side);
        }
        side = null;
        open.body().add(piece);
        return i + 1;
    }

    private int header(Header header) {
        var before = open.header();
        if (before == null || !before.sameColumns(header) || header.kind() == Header.Kind.BUDGET) {
            close(Region.table(side, header, pieces.subList(header.from(), header.to())));
        }
        side = null;
        return header.to();
    }

    /** Behind the label that opens here, or the same piece where none does. */
    private int label(int i) {
        int end = labelEnd(i, Role.SIDE);
        if (end > i && (isHeader(end) || open.kind() == Region.Kind.TABLE && !isSection(i) && isWhole(i, end))) {
            side = label(i, end);
            return end;
        }
        end = labelEnd(i, Role.SECTION);
        if (end > i && (open.kind() != Region.Kind.TABLE || opensText(i, end))) {
            close(Region.text(label(i, end)));
            return end;
        }
        if (open.kind() == Region.Kind.TABLE && isIndicators(open)) {
            return closing(i);
        }
        return i;
    }

    /** A total row or what stands below the table. */
    private int closing(int i) {
        int end = labelEnd(i, Role.TOTAL);
        if (end > i && end < pieces.size() && Shape.isNumber(pieces.get(end).text())) {
            close(Region.total(label(i, end)));
            return end;
        }
        var text = pieces.get(i).text();
        int colon = Math.max(text.indexOf('：'), text.indexOf(':'));
        boolean below = Vocabulary.is(colon > 0 ? text.substring(0, colon) : text, Role.END)
                && (colon > 0 || pieces.get(i).last());
        if (below) {
            close(Region.fields());
        }
        return i;
    }

    private static boolean isIndicators(Region region) {
        var header = region.header();
        return header != null && header.kind() == Header.Kind.INDICATORS;
    }

    private boolean isHeader(int i) {
        return i < pieces.size() && Header.at(pieces, i) != null;
    }

    /** A label printed again on the next page; a shorter word is the end of a wrapped name of a class. */
    private boolean isWhole(int i, int end) {
        return Pieces.join(pieces, i, end).replace(" ", "").length() >= 4;
    }

    private boolean isSection(int i) {
        return labelEnd(i, Role.SECTION) > i;
    }

    /** Inside a table a section's label must stand alone on its line, or its line must go on as a text does. */
    private boolean opensText(int i, int end) {
        if (isIndicators(open) && Vocabulary.is(pieces.get(i).text(), Role.SIDE)) {
            return false;
        }
        return oneLine
                || pieces.get(i).first()
                        && (pieces.get(end - 1).last() || pieces.get(end).last());
    }

    /** Behind the fewest pieces that together are a label of that role; the first piece where they are none. */
    private int labelEnd(int i, Role role) {
        var text = new StringBuilder();
        var first = pieces.get(i).text();
        if (first.length() > Vocabulary.longest() + LABEL_REMARK
                || Shape.bare(first).isEmpty()) {
            return i;
        }
        for (int end = i; end < pieces.size() && end < i + LABEL_PIECES; end++) {
            var next = pieces.get(end).text();
            if (text.length() + next.length() > Vocabulary.longest() + LABEL_REMARK) {
                return i;
            }
            text.append(next);
            if (Vocabulary.is(text.toString(), role) && Shape.unbalanced(text.toString()) == 0) {
                return withBrackets(end + 1);
            }
        }
        return i;
    }

    /** A remark in brackets on the label's next line belongs to the label. */
    private int withBrackets(int end) {
        if (end < pieces.size() && Shape.opens(pieces.get(end).text())) {
            var text = pieces.get(end).text();
            if (text.length() <= 12
                    && Shape.unbalanced(text) == 0
                    && Shape.bare(text).isEmpty()) {
                return end + 1;
            }
        }
        return end;
    }

    private Piece label(int from, int to) {
        var first = pieces.get(from);
        return Piece.of(
                Pieces.join(pieces, from, to).replace(" ", ""), first.page(), first.line(), first.row(), true, true);
    }

    private void close(Region next) {
        if (open.kind() != Region.Kind.FIELDS || !open.body().isEmpty()) {
            regions.add(open);
        }
        open = next;
    }
}
