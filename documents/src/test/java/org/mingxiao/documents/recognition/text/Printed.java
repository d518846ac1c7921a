package org.mingxiao.documents.recognition.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mingxiao.documents.layout.Cell;
import org.mingxiao.documents.layout.Grid;
import org.mingxiao.documents.layout.Layout;
import org.mingxiao.documents.layout.Line;

/** Text in, rebuilt tables out, both for people to read. */
final class Printed {
    private Printed() {}

    static List<Line> lines(List<String> text) {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < text.size(); i++) {
            lines.add(new Line(text.get(i), null, i + 1));
        }
        return lines;
    }

    static String rebuilt(String text) {
        return rebuilt(Arrays.asList(text.split("\n", -1)));
    }

    /** The cells of every rebuilt row, parted by bars; a merged cell on every row that it covers. */
    static String rebuilt(List<String> text) {
        return of(WrappedText.rebuilt(lines(text)));
    }

    static String of(Layout layout) {
        var printed = new ArrayList<String>();
        for (var block : layout.blocks()) {
            if (block instanceof Grid grid) {
                IntStream.rangeClosed(1, grid.rows()).forEach(row -> printed.add(row(grid, row)));
            }
        }
        return printed.isEmpty() ? "no table" : String.join("\n", printed);
    }

    private static String row(Grid grid, int row) {
        return IntStream.rangeClosed(1, grid.columns())
                .mapToObj(column -> at(grid, row, column))
                .collect(Collectors.joining(" | "))
                .replaceAll("( \\| )+$", "");
    }

    private static String at(Grid grid, int row, int column) {
        return grid.cells().stream()
                .filter(c -> c.column() == column && c.row() <= row && row < c.row() + c.rowSpan())
                .map(Cell::text)
                .findFirst()
                .orElse("")
                .replace("\n", "↵");
    }
}
