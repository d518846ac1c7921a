package org.mingxiao.cli.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table of aligned columns. Columns are parted by two spaces, so that a terminal that shows ambiguous signs wide does
 * not tear any frame; cells wrap when the table is wider than the screen, the widest columns first.
 */
public final class TextTable {
    private static final String GAP = "  ";
    private static final int NARROWEST = 6;

    /** A column. @param right whether its cells stand at the right, as figures do; such cells are never wrapped */
    public record Column(String heading, boolean right) {}

    /** A cell with its style. */
    public record Cell(String text, Style style) {
        public Cell {
            text = DisplayText.safe(text);
        }

        public static Cell plain(String text) {
            return new Cell(text, Style.PLAIN);
        }
    }

    private final List<Column> columns;
    private final List<List<Cell>> rows = new ArrayList<>();

    public TextTable(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    /** Adds a row with a cell for each column. */
    public void row(List<Cell> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(cells.size() + " cells for " + columns.size() + " columns");
        }
        rows.add(List.copyOf(cells));
    }

    /** The table's lines, none longer than the width unless the figures alone are. */
    public List<String> lines(int width, boolean colour) {
        var widths = widths(width - GAP.length() * (columns.size() - 1));
        var lines = new ArrayList<String>();
        var headings = columns.stream()
                .map(column -> new Cell(column.heading(), Style.LABEL))
                .toList();
        addRow(lines, headings, widths, colour);
        lines.add(rule(Arrays.stream(widths).sum() + GAP.length() * (columns.size() - 1), colour));
        rows.forEach(row -> addRow(lines, row, widths, colour));
        return lines;
    }

    private static String rule(int width, boolean colour) {
        var rule = "─".repeat(width);
        return colour ? Style.LABEL.on(rule) : rule;
    }

    private int[] widths(int available) {
        int[] natural =
                IntStream.range(0, columns.size()).map(this::naturalWidth).toArray();
        int fixed = IntStream.range(0, natural.length)
                .filter(i -> columns.get(i).right())
                .map(i -> natural[i])
                .sum();
        int widest = widestThatFits(natural, available - fixed);
        return IntStream.range(0, natural.length)
                .map(i -> columns.get(i).right() ? natural[i] : Math.min(natural[i], widest))
                .toArray();
    }

    private int naturalWidth(int column) {
        return rows.stream()
                .mapToInt(row -> DisplayText.width(row.get(column).text()))
                .reduce(DisplayText.width(columns.get(column).heading()), Math::max);
    }

    /** The largest limit under which the wrapping columns fit together: narrow ones keep their width, wide ones share. */
    private int widestThatFits(int[] natural, int available) {
        int limit = Math.max(NARROWEST, available);
        while (limit > NARROWEST && wrappedWidth(natural, limit) > available) {
            limit--;
        }
        return limit;
    }

    private int wrappedWidth(int[] natural, int limit) {
        return IntStream.range(0, natural.length)
                .filter(i -> !columns.get(i).right())
                .map(i -> Math.min(natural[i], limit))
                .sum();
    }

    private void addRow(List<String> lines, List<Cell> cells, int[] widths, boolean colour) {
        var wrapped = new ArrayList<List<String>>();
        for (int i = 0; i < cells.size(); i++) {
            wrapped.add(Wrapping.lines(cells.get(i).text(), widths[i]));
        }
        int height = Collections.max(wrapped.stream().map(List::size).toList());
        for (int line = 0; line < height; line++) {
            lines.add(line(cells, wrapped, line, widths, colour));
        }
    }

    private String line(List<Cell> cells, List<List<String>> wrapped, int line, int[] widths, boolean colour) {
        var text = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            var part = line < wrapped.get(i).size() ? wrapped.get(i).get(line) : "";
            var padding = " ".repeat(Math.max(0, widths[i] - DisplayText.width(part)));
            var shown = colour ? cells.get(i).style().on(part) : part;
            text.append(i == 0 ? "" : GAP).append(columns.get(i).right() ? padding + shown : shown + padding);
        }
        return text.toString().stripTrailing();
    }
}
