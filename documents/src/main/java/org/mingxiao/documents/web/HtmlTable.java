package org.mingxiao.documents.web;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.mingxiao.documents.Limits;
import org.mingxiao.documents.Reason;
import org.mingxiao.documents.Unreadable;
import org.mingxiao.documents.layout.Cell;
import org.mingxiao.documents.layout.Grid;
import org.mingxiao.documents.layout.Written;

/** Gives every cell of an HTML table its rows and columns, as a browser would. */
final class HtmlTable {
    private final List<Element> rows;
    private final List<BitSet> taken = new ArrayList<>();
    private final List<Cell> cells = new ArrayList<>();

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

    Grid grid(int number) throws Unreadable {
        if (rows.size() > Limits.ROWS) {
            throw new Unreadable(Reason.TABLE_TOO_LARGE);
        }
        rows.forEach(row -> taken.add(new BitSet()));
        for (int row = 0; row < rows.size(); row++) {
            int column = 0;
            for (Element cell : rows.get(row).children()) {
                if (cell.normalName().equals("td") || cell.normalName().equals("th")) {
                    column = place(cell, row, taken.get(row).nextClearBit(column));
                }
            }
        }
        return new Grid(number, cells);
    }

    private int place(Element cell, int row, int column) throws Unreadable {
        int width = span(cell, "colspan", Limits.COLUMNS);
        int height = span(cell, "rowspan", Limits.ROWS);
        height = Math.min(height == 0 ? rows.size() : height, rows.size() - row);
        if (column + width > Limits.COLUMNS) {
            throw new Unreadable(Reason.TABLE_TOO_LARGE);
        }
        for (int covered = row; covered < row + height; covered++) {
            taken.get(covered).set(column, column + width);
        }
        cells.add(new Cell(row + 1, column + 1, height, Math.max(1, width), Written.cell(textOf(cell)), null, null));
        return column + Math.max(1, width);
    }

    /** What a browser would take the attribute for: digits at its start, 1 without them. */
    private static int span(Element cell, String attribute, int most) {
        String digits = cell.attr(attribute).strip().replaceAll("\\D.*", "");
        return digits.isEmpty() ? 1 : digits.length() > 6 ? most : Math.min(Integer.parseInt(digits), most);
    }

    private static String textOf(Element cell) {
        StringBuilder text = new StringBuilder();
        append(cell, text);
        return text.toString();
    }

    private static void append(Element parent, StringBuilder text) {
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode words) {
                text.append(words.text());
            } else if (node instanceof Element element) {
                boolean apart = element.isBlock() || element.normalName().equals("br");
                text.append(apart ? "\n" : "");
                append(element, text);
                text.append(apart ? "\n" : "");
            }
        }
    }
}
