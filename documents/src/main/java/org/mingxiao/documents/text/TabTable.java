package org.mingxiao.documents.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mingxiao.documents.text.TextTable.Row;

/**
 * Columns parted by tabs, as a table is pasted from an office program. A cell stays where the tabs put it, also in a
 * row that the author shifted. A blank line inside the table is no row; a short line without tabs between two rows is
 * a row of one cell.
 */
final class TabTable implements TableShape {
    private static final int BLANK_LINES_INSIDE = 2;

    @Override
    public Optional<TextTable> at(List<SourceLine> lines, int from) {
        if (!isRow(lines.get(from).text())) {
            return Optional.empty();
        }
        List<Row> rows = new ArrayList<>();
        int end = from;
        for (int at = from; at >= 0; at = next(lines, at)) {
            String text = lines.get(at).text();
            end = at + 1;
            int closed = quotedUntil(lines, at);
            if (closed > at) {
                StringBuilder whole = new StringBuilder(text);
                for (int more = at + 1; more <= closed; more++) {
                    whole.append('\n').append(lines.get(more).text());
                }
                rows.add(new Row(lines.get(at), cells(whole.toString())));
                at = closed;
                end = closed + 1;
            } else {
                rows.add(new Row(lines.get(at), cells(text)));
            }
        }
        return rows.size() < 2 ? Optional.empty() : Optional.of(new TextTable(rows, end));
    }

    /** The line of the next row; -1 where the table ends. */
    private static int next(List<SourceLine> lines, int at) {
        int next = at + 1;
        while (next < lines.size() && lines.get(next).isBlank()) {
            next++;
        }
        if (next >= lines.size() || next - at - 1 > BLANK_LINES_INSIDE) {
            return -1;
        }
        boolean rowOfOneCell = next == at + 1
                && next + 1 < lines.size()
                && !isRow(lines.get(next).text())
                && isRow(lines.get(next + 1).text());
        return rowOfOneCell || isRow(lines.get(next).text()) ? next : -1;
    }

    /** A tab after words, or more than one; a single one in front of words is an indent. */
    private static boolean isRow(String text) {
        int first = text.indexOf('\t');
        return first >= 0 && (!text.substring(0, first).isBlank() || text.indexOf('\t', first + 1) >= 0);
    }

    /** Where a cell begins with a quotation mark that a later line closes: that line; else the same line. */
    private static int quotedUntil(List<SourceLine> lines, int at) {
        if (!opens(lines.get(at).text())) {
            return at;
        }
        for (int until = at + 1; until < Math.min(lines.size(), at + 100); until++) {
            String text = lines.get(until).text();
            int quote = text.indexOf('"');
            if (quote >= 0) {
                boolean closes = quote + 1 == text.length() || text.charAt(quote + 1) == '\t';
                return closes && !opens(text.substring(quote + 1)) ? until : at;
            }
        }
        return at;
    }

    private static boolean opens(String text) {
        String last = text.substring(text.lastIndexOf('\t') + 1);
        return last.startsWith("\"") && last.chars().filter(c -> c == '"').count() % 2 == 1;
    }

    private static List<String> cells(String row) {
        List<String> cells = new ArrayList<>(Arrays.asList(row.split("\t", -1)));
        cells.replaceAll(TabTable::unquoted);
        return cells;
    }

    private static String unquoted(String cell) {
        boolean quoted = cell.length() >= 2 && cell.startsWith("\"") && cell.endsWith("\"");
        return quoted ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell;
    }
}
