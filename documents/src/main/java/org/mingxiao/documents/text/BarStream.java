package org.mingxiao.documents.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingxiao.documents.Limits;
import org.mingxiao.documents.text.TextTable.Row;

/**
 * Cells that are each ended by a bar, as programs write them that make text of web pages: a row is a bar, its cells, and
 * bars up to the width of the table, over as many lines as that takes. How wide the table is stands nowhere; it is the
 * width at which every row begins with a bar right behind the last bar of the row before.
 */
final class BarStream implements TableShape {
    private static final int FEWEST_ROWS = 3;
    private static final int FEWEST_CELLS = 2;

    /** So many are cut at once, so that a file of nothing but bars stays small. */
    private static final int MOST_CELLS = 500_000;

    /** A cell of more lines is text below the table. */
    private static final int LINES_OF_CELL = 40;

    /** What stands before a bar; the lines on which it starts and on which the bar stands, as indexes. */
    private record Token(String text, int start, int end) {
        boolean isBlank() {
            return text.isBlank();
        }
    }

    /** Up to which line there is no such table. */
    private int refused;

    /** What was cut last, so that many small tables below each other are cut once. */
    private List<Token> cut = List.of();

    private int next;

    @Override
    public Optional<TextTable> at(List<SourceLine> lines, int from) {
        if (from < refused || !opens(lines, from)) {
            return Optional.empty();
        }
        List<Token> tokens = from(lines, from);
        int width = width(tokens);
        if (width == 0) {
            refused = tokens.get(tokens.size() - 1).end + 1;
            return Optional.empty();
        }
        List<Row> rows = new ArrayList<>();
        int end = from;
        for (int at = 0; at + 1 < tokens.size() && opensRow(tokens, at); at += width + 1) {
            List<Token> cells = tokens.subList(at + 1, Math.min(tokens.size(), at + 1 + width));
            rows.add(new Row(
                    lines.get(cells.get(0).start),
                    cells.stream().map(Token::text).toList(),
                    cells.stream().map(cell -> lines.get(cell.start)).toList()));
            end = cells.get(cells.size() - 1).end + 1;
        }
        return Optional.of(new TextTable(rows, end));
    }

    /** A bar alone on its line, or the whole table on one line. */
    private static boolean opens(List<SourceLine> lines, int from) {
        String text = lines.get(from).text().strip();
        if (text.isEmpty() || !isBar(text.charAt(0))) {
            return false;
        }
        boolean alone =
                from + 1 >= lines.size() || lines.get(from + 1).text().chars().noneMatch(BarStream::isBar);
        long bars = text.chars().filter(BarStream::isBar).count();
        return bars == 1 ? text.length() == 1 : alone && bars >= FEWEST_ROWS * (FEWEST_CELLS + 1L);
    }

    /** The tokens from a line on that begins with a bar. */
    private List<Token> from(List<SourceLine> lines, int from) {
        while (next < cut.size() && cut.get(next).end < from) {
            next++;
        }
        if (next == cut.size()) {
            cut = tokens(lines, from);
            next = 0;
        }
        return cut.subList(next, cut.size());
    }

    /** In front of the first bar stands nothing but what was above the table. */
    private static boolean opensRow(List<Token> tokens, int at) {
        return at == 0 || tokens.get(at).isBlank();
    }

    private static List<Token> tokens(List<SourceLine> lines, int from) {
        List<Token> tokens = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int start = -1;
        int since = 0;
        for (int at = from; at < lines.size() && since < LINES_OF_CELL && tokens.size() < MOST_CELLS; at++, since++) {
            String line = lines.get(at).text();
            for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                if (isBar(c)) {
                    tokens.add(new Token(text.toString().strip(), start < 0 ? at : start, at));
                    text.setLength(0);
                    start = -1;
                    since = 0;
                } else {
                    start = start < 0 && !Character.isWhitespace(c) ? at : start;
                    text.append(c);
                }
            }
            text.append('\n');
        }
        return tokens;
    }

    /** The number of cells in a row; 0 where the bars part no rows of one width. */
    private static int width(List<Token> tokens) {
        int best = 0;
        int most = 0;
        for (int width = FEWEST_CELLS; width <= Math.min(Limits.COLUMNS, tokens.size() / FEWEST_ROWS); width++) {
            int rows = 0;
            int headed = 0;
            for (int at = 0; at + width < tokens.size() && opensRow(tokens, at); at += width + 1) {
                rows++;
                headed += tokens.get(at + 1).isBlank() ? 0 : 1;
            }
            if (rows >= FEWEST_ROWS && headed * 10L >= rows * 8L && rows * (width + 1) > most) {
                most = rows * (width + 1);
                best = width;
            }
        }
        return best;
    }

    private static boolean isBar(int c) {
        return c == '|' || c == '｜';
    }
}
