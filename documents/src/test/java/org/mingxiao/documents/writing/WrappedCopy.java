package org.mingxiao.documents.writing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.mingxiao.documents.writing.Sheet.Cell;
import org.mingxiao.documents.writing.Sheet.Line;
import org.mingxiao.documents.writing.Sheet.Table;

/** A form as text that somebody copied out of a PDF: rows of short cells on one line, longer cells wrapped one after another. */
final class WrappedCopy {
    private WrappedCopy() {}

    static byte[] of(Sheet sheet) {
        var lines = new ArrayList<>(List.of(sheet.title(), ""));
        for (var part : sheet.parts()) {
            if (part instanceof Table table) {
                table(lines, table, Paper.columns(table.widths(), Paper.textWidth(sheet)));
            } else if (part instanceof Line line) {
                lines.addAll(List.of(line.text(), ""));
            }
        }
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    private static void table(List<String> lines, Table table, int[] columns) {
        for (int row = 0; row < table.rows(); row++) {
            var cells = table.startingIn(row).stream()
                    .filter(cell -> !cell.text().isEmpty())
                    .toList();
            var wrapped = cells.stream().map(cell -> wrapped(cell, columns)).toList();
            if (wrapped.stream().allMatch(cell -> cell.size() == 1)) {
                lines.add(String.join(
                        " ", wrapped.stream().map(cell -> cell.get(0)).toList()));
            } else {
                wrapped.forEach(lines::addAll);
            }
            lines.add("");
        }
    }

    private static List<String> wrapped(Cell cell, int[] columns) {
        int width = 0;
        for (int column = cell.column(); column <= cell.lastColumn(); column++) {
            width += columns[column];
        }
        var lines = new ArrayList<String>();
        for (var paragraph : cell.text().split("\n", -1)) {
            int from = 0;
            for (int to = 1; to <= paragraph.length(); to++) {
                if (to == paragraph.length()
                        || RowHeights.lines(paragraph.substring(from, to + 1), width, Paper.TABLE_SIZE) > 1) {
                    lines.add(paragraph.substring(from, to));
                    from = to;
                }
            }
        }
        return lines;
    }
}
