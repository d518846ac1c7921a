package org.mingxiao.documents.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.mingxiao.documents.Limits;
import org.mingxiao.documents.text.TextTable.Row;

/**
 * Columns parted by two or more spaces and aligned one below the other. Only rows that are whole are taken: where cells
 * wrap over several lines, the lines are left as they are.
 */
final class AlignedTable implements TableShape {
    private static final int FEWEST_ROWS = 3;
    private static final int BLANK_LINES_INSIDE = 1;

    /** Words of a line, from one column of the screen to another; a Han character takes two. */
    private record Chunk(int start, int end, String text) {}

    private record Chunks(SourceLine line, List<Chunk> chunks) {}

    /** Up to which line there is no such table. */
    private int refused;

    @Override
    public Optional<TextTable> at(List<SourceLine> lines, int from) {
        if (from < refused || !hasGap(lines.get(from).text())) {
            return Optional.empty();
        }
        List<Chunks> run = run(lines, from);
        refused = run.isEmpty() ? from + 1 : run.get(run.size() - 1).line.number();
        if (run.size() < FEWEST_ROWS) {
            return Optional.empty();
        }
        List<Integer> columns = columns(run);
        List<Row> rows = run.stream().map(row -> row(row, columns)).toList();
        int most = run.stream().mapToInt(row -> row.chunks.size()).max().orElse(0);
        long whole = rows.stream().filter(AlignedTable::isWhole).count();
        boolean aligned = columns.size() >= most && whole * 10 >= rows.size() * 8L;
        return aligned ? Optional.of(new TextTable(rows, refused)) : Optional.empty();
    }

    /** Rows of two cells and more; a row of one cell only between them. */
    private static List<Chunks> run(List<SourceLine> lines, int from) {
        List<Chunks> run = new ArrayList<>();
        List<Chunks> single = new ArrayList<>();
        int end = from;
        for (int at = from; at < lines.size() && at - end <= BLANK_LINES_INSIDE && run.size() <= Limits.ROWS; at++) {
            List<Chunk> chunks = chunks(lines.get(at).text());
            if (chunks.size() == 1 && (at > end || !single.isEmpty())) {
                break;
            } else if (chunks.size() == 1) {
                single.add(new Chunks(lines.get(at), chunks));
                end = at + 1;
            } else if (!chunks.isEmpty()) {
                run.addAll(single);
                single.clear();
                run.add(new Chunks(lines.get(at), chunks));
                end = at + 1;
            }
        }
        return run;
    }

    /** Half of the cells, or the last two: labels in front are written once for several rows. */
    private static boolean isWhole(Row row) {
        List<String> cells = row.cells();
        long filled = cells.stream().filter(cell -> !cell.isEmpty()).count();
        boolean ends = cells.size() > 2
                && !cells.get(cells.size() - 1).isEmpty()
                && !cells.get(cells.size() - 2).isEmpty();
        return filled * 2 >= cells.size() || ends;
    }

    private static boolean hasGap(String line) {
        return line.contains("  ") || line.indexOf('\u3000') >= 0;
    }

    private static List<Chunk> chunks(String line) {
        List<Chunk> chunks = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        int column = 0;
        int start = 0;
        int spaces = 2;
        for (int c : line.codePoints().toArray()) {
            int width = c >= 0x1100 ? 2 : 1;
            if (Character.isWhitespace(c) || c == 0xA0) {
                spaces += width;
            } else {
                if (spaces >= 2) {
                    close(words, start, column - spaces, chunks);
                    start = column;
                } else {
                    words.append(" ".repeat(spaces));
                }
                words.appendCodePoint(c);
                spaces = 0;
            }
            column += width;
        }
        close(words, start, column - spaces, chunks);
        return chunks;
    }

    private static void close(StringBuilder words, int start, int end, List<Chunk> chunks) {
        if (!words.isEmpty()) {
            chunks.add(new Chunk(start, end, words.toString()));
            words.setLength(0);
        }
    }

    /** Where the columns start: what is left of the screen between the places that no row writes on. */
    private static List<Integer> columns(List<Chunks> run) {
        TreeSet<Integer> written = new TreeSet<>();
        run.forEach(row -> row.chunks.forEach(chunk -> {
            for (int at = chunk.start; at < chunk.end; at++) {
                written.add(at);
            }
        }));
        return written.stream().filter(at -> !written.contains(at - 1)).toList();
    }

    private static Row row(Chunks row, List<Integer> columns) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            int from = columns.get(column);
            int to = column + 1 < columns.size() ? columns.get(column + 1) : Integer.MAX_VALUE;
            cells.add(row.chunks.stream()
                    .filter(chunk -> chunk.start >= from && chunk.start < to)
                    .map(Chunk::text)
                    .findFirst()
                    .orElse(""));
        }
        return new Row(row.line, cells);
    }
}
