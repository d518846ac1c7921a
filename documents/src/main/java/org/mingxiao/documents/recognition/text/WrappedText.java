package org.mingxiao.documents.recognition.text;

import java.util.ArrayList;
import java.util.List;
import org.mingxiao.documents.layout.Block;
import org.mingxiao.documents.layout.Layout;
import org.mingxiao.documents.layout.Line;

/**
 * Official forms that came as bare lines: text copied out of a PDF, one cell a line, one row a line. Their tables are rebuilt
 * from what the forms are known to say, so that they can be recognized like any other table.
 */
public final class WrappedText {
    /** Several hundred pages of forms have fewer pieces; more of them are no form, and are not worth the time. */
    private static final int MOST_PIECES = 50_000;

    private final List<List<Piece>> rows;
    private final List<Block> blocks = new ArrayList<>();
    private int grids;

    private WrappedText(List<List<Piece>> rows) {
        this.rows = rows;
    }

    /**
     * The same document with its tables rebuilt. Every cell keeps the number of the line on which it starts; lines outside of
     * forms stay as they are. The layout holds no grid where the lines hold no form.
     */
    public static Layout rebuilt(List<Line> lines) {
        var barred = BarredCells.of(lines);
        return barred.cells().isEmpty() ? unwrapped(lines) : BarredForm.rebuilt(barred);
    }

    private static Layout unwrapped(List<Line> lines) {
        var pieces = Pieces.of(lines);
        if (pieces.size() > MOST_PIECES) {
            return new Layout(List.copyOf(lines));
        }
        var text = new WrappedText(rows(pieces));
        text.read();
        return new Layout(text.blocks);
    }

    private static List<List<Piece>> rows(List<Piece> pieces) {
        var rows = new ArrayList<List<Piece>>();
        for (var piece : pieces) {
            if (piece.first() || rows.isEmpty()) {
                rows.add(new ArrayList<>());
            }
            var row = rows.get(rows.size() - 1);
            if (row.size() < 4 && !Shape.opens(piece.text()) && Title.rows(List.of(row), 0) == 1) {
                rows.add(new ArrayList<>());
            }
            rows.get(rows.size() - 1).add(piece);
        }
        return rows;
    }

    private void read() {
        var body = new ArrayList<Piece>();
        var title = "";
        for (int r = 0; r < rows.size(); ) {
            int lines = Title.rows(rows, r);
            if (lines == 0) {
                body.addAll(rows.get(r));
                r++;
                continue;
            }
            var heading =
                    rows.subList(r, r + lines).stream().flatMap(List::stream).toList();
            var text = Pieces.join(heading, 0, heading.size());
            r += lines;
            if (!text.equals(title) || opensForm(r)) {
                form(body);
                body = new ArrayList<>();
                title = text;
                blocks.add(new Line(text, heading.get(0).page(), heading.get(0).line()));
            }
        }
        form(body);
    }

    /** Whether a title that is printed again opens another form, and not only the form's next page. */
    private boolean opensForm(int row) {
        for (int r = row; r < rows.size() && r < row + 4; r++) {
            for (var piece : rows.get(r)) {
                var word = Shape.bare(piece.text().replaceAll("[：:].*", ""));
                if (Vocabulary.roles(word).contains(Role.FIELD)) {
                    return true;
                }
            }
        }
        return false;
    }

    private void form(List<Piece> body) {
        var regions = Regions.of(body);
        boolean table = regions.stream().anyMatch(r -> r.kind() == Region.Kind.TABLE && isForm(r));
        if (table) {
            preamble(regions);
            blocks.add(FormSheet.grid(regions, ++grids));
        } else {
            lines(body);
        }
    }

    private static boolean isForm(Region region) {
        var header = region.header();
        return header != null && header.kind() != Header.Kind.RESULTS && header.kind() != Header.Kind.BUDGET;
    }

    /** What stands above a form's first table often stood outside of it: it is given both ways. */
    private void preamble(List<Region> regions) {
        var first = regions.get(0);
        if (first.kind() == Region.Kind.FIELDS) {
            lines(first.body());
        }
    }

    private void lines(List<Piece> pieces) {
        for (int from = 0; from < pieces.size(); ) {
            int to = from + 1;
            while (to < pieces.size()
                    && pieces.get(to).row() == pieces.get(from).row()) {
                to++;
            }
            blocks.add(new Line(
                    Pieces.join(pieces, from, to),
                    pieces.get(from).page(),
                    pieces.get(from).line()));
            from = to;
        }
    }
}
