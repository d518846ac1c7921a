package org.mingxiao.documents;

import org.mingxiao.documents.layout.Block;
import org.mingxiao.documents.layout.Cell;
import org.mingxiao.documents.layout.Grid;
import org.mingxiao.documents.layout.Layout;
import org.mingxiao.documents.layout.Line;

/** A page model as text, for tests to compare: a line a paragraph, a line a row. */
public final class Printed {
    private Printed() {}

    /**
     * A table begins with its number; a cell is its column, its spans where it has any, and its text:
     * {@code 1 部门名称 | 2(1x5) 某局}.
     */
    public static String layout(Layout layout) {
        StringBuilder out = new StringBuilder();
        for (Block block : layout.blocks()) {
            if (block instanceof Line line) {
                out.append(line.number() == null ? "" : line.number() + ": ")
                        .append(visible(line.text()))
                        .append('\n');
            } else if (block instanceof Grid grid) {
                out.append("table ").append(grid.number()).append('\n');
                grid(grid, out);
            }
        }
        return out.toString();
    }

    private static void grid(Grid grid, StringBuilder out) {
        int row = 0;
        for (Cell cell : grid.cells()) {
            if (cell.row() != row) {
                row = cell.row();
                out.append(out.charAt(out.length() - 1) == '\n' ? "" : "\n")
                        .append(row)
                        .append(cell.line() == null ? "" : "@" + cell.line())
                        .append(':');
            } else {
                out.append(" |");
            }
            boolean merged = cell.rowSpan() > 1 || cell.columnSpan() > 1;
            out.append(' ').append(cell.column());
            out.append(merged ? "(" + cell.rowSpan() + "x" + cell.columnSpan() + ")" : "");
            out.append(cell.text().isEmpty() ? "" : " " + visible(cell.text()));
        }
        out.append('\n');
    }

    private static String visible(String text) {
        return text.replace("\n", "⏎").replace("\t", "→").replace("\f", "␌");
    }
}
