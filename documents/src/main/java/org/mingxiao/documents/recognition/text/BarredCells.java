package org.mingxiao.documents.recognition.text;

import java.util.ArrayList;
import java.util.List;
import org.mingxiao.documents.layout.Line;

/**
 * Lines in which a bar stands behind every cell and nothing shows where a row ends. An empty cell is a bar alone, so that
 * here, unlike in other copies, what is empty is known.
 *
 * @param above the lines in front of the first cell
 * @param cells a piece for each cell; the text of an empty one is empty
 * @param below the lines behind the last cell
 */
record BarredCells(List<Line> above, List<Piece> cells, List<Line> below) {
    private static final int FEWEST = 12;
    private static final int MOST = 50_000;
    private static final BarredCells NONE = new BarredCells(List.of(), List.of(), List.of());

    /** Of ten lines so many end with a bar. */
    private static final int ENDED = 7;

    /** The cells of a document; none where its lines are not of this make. */
    static BarredCells of(List<Line> lines) {
        var written = lines.stream().filter(l -> !l.text().isBlank()).toList();
        long ended =
                written.stream().filter(l -> isBar(l.text().stripTrailing())).count();
        long bars = written.stream()
                .mapToLong(
                        l -> l.text().chars().filter(c -> c == '|' || c == '｜').count())
                .sum();
        if (ended * 10 < written.size() * (long) ENDED || bars < FEWEST || bars > MOST) {
            return NONE;
        }
        var above = new ArrayList<Line>();
        var cells = new ArrayList<Piece>();
        var open = new ArrayList<Line>();
        for (var line : written) {
            var parts = line.text().split("[|｜]", -1);
            for (int i = 0; i + 1 < parts.length; i++) {
                if (cells.isEmpty()) {
                    above.addAll(open);
                    open.clear();
                }
                open.add(new Line(parts[i].strip(), line.page(), line.number()));
                cells.add(cell(open, cells.size()));
                open.clear();
            }
            if (!parts[parts.length - 1].isBlank()) {
                open.add(new Line(parts[parts.length - 1].strip(), line.page(), line.number()));
            }
        }
        return new BarredCells(above, cells, List.copyOf(open));
    }

    private static boolean isBar(String text) {
        return text.endsWith("|") || text.endsWith("｜");
    }

    private static Piece cell(List<Line> lines, int number) {
        var first = lines.get(0);
        var text = String.join(
                "\n", lines.stream().map(Line::text).filter(t -> !t.isEmpty()).toList());
        return Piece.of(text, first.page(), first.number(), number, true, true);
    }
}
