package org.mingxiao.documents.web;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.mingxiao.documents.Limits;
import org.mingxiao.documents.Reason;
import org.mingxiao.documents.Unreadable;
import org.mingxiao.documents.layout.Cell;
import org.mingxiao.documents.layout.Grid;
import org.mingxiao.documents.layout.Spans;
import org.mingxiao.documents.layout.Written;

/** Gives every cell of an HTML table its rows and columns, as a browser would. */
final class HtmlTable {
    /** Places that merged cells may cover together; a table of the greatest size covers as many. */
    private static final long MOST_PLACES = (long) Limits.ROWS * Limits.COLUMNS;

    private final List<Element> rows;
    private final Spans spans = new Spans();
    private final List<Cell> cells = new ArrayList<>();
    private long places;

    HtmlTable(Element table) {
        rows = rowsOf(table);
    }

    private static List<Element> rowsOf(Element table) {
        List<Element> rows = new ArrayList<>();
        for (Element child : table.children()) {
            switch (child.normalName()) {
                case "tr" -> rows.add(child);
                case "thead", "tbody", "tfoot" -> rows.addAll(rowsOf(child));
                default -> {}
            }
        }
        return rows;
    }

    private static List<Element> cellsOf(Element row) {
        return row.children().stream()
                .filter(cell ->
                        cell.normalName().equals("td") || cell.normalName().equals("th"))
                .toList();
    }

    /** All cells, row by row. */
    List<Element> cells() {
        return rows.stream().flatMap(row -> cellsOf(row).stream()).toList();
    }

    /** Whether the table only serves to arrange other tables, which hold most of its text. */
    boolean framesOthers() {
        long all = 0;
        long nested = 0;
        for (Element cell : cells()) {
            all += HtmlText.length(cell);
            nested += HtmlText.lengthInTables(cell);
        }
        return nested * 2 > all;
    }

    Grid grid(int number) throws Unreadable {
        if (rows.size() > Limits.ROWS) {
            throw new Unreadable(Reason.TABLE_TOO_LARGE);
        }
        for (int row = 0; row < rows.size(); row++) {
            int column = 0;
            for (Element cell : cellsOf(rows.get(row))) {
                column = place(cell, row, spans.free(row, column));
            }
        }
        int columns = cells.stream().mapToInt(Cell::column).max().orElse(0);
        return new Grid(number, cells.stream().map(cell -> upTo(columns, cell)).toList());
    }

    /** A cell that spans "all" columns ends where the last column begins that any row has. */
    private static Cell upTo(int columns, Cell cell) {
        int width = Math.min(cell.columnSpan(), columns - cell.column() + 1);
        return new Cell(cell.row(), cell.column(), cell.rowSpan(), width, cell.text(), null, null);
    }

    private int place(Element cell, int row, int column) throws Unreadable {
        int width = Math.max(1, span(cell, "colspan", Limits.COLUMNS - column));
        int height = span(cell, "rowspan", Limits.ROWS);
        height = Math.min(height == 0 ? rows.size() : height, rows.size() - row);
        places += (long) width * height;
        if (column >= Limits.COLUMNS || places > MOST_PLACES) {
            throw new Unreadable(Reason.TABLE_TOO_LARGE);
        }
        spans.cover(row, column, height, width);
        cells.add(new Cell(row + 1, column + 1, height, width, Written.cell(HtmlText.of(cell)), null, null));
        return column + width;
    }

    /** What a browser would take the attribute for: digits at its start, 1 without them. */
    private static int span(Element cell, String attribute, int most) {
        String value = cell.attr(attribute).strip();
        int digits = 0;
        while (digits < value.length() && digits < 7 && Character.isDigit(value.charAt(digits))) {
            digits++;
        }
        return digits == 0 ? 1 : Math.min(Integer.parseInt(value.substring(0, digits)), most);
    }
}
