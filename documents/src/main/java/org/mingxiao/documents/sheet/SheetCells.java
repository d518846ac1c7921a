package org.mingxiao.documents.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mingxiao.documents.Limits;
import org.mingxiao.documents.Reason;
import org.mingxiao.documents.Unreadable;
import org.mingxiao.documents.layout.Cell;
import org.mingxiao.documents.layout.Grid;
import org.mingxiao.documents.layout.Spans;
import org.mingxiao.documents.layout.Written;

/** The cells of one sheet, gathered in any order; rows and columns count from 0. */
final class SheetCells {
    private record At(int row, int column) {}

    private record Area(int row, int column, int lastRow, int lastColumn) {}

    private final TreeMap<Integer, TreeMap<Integer, String>> rows = new TreeMap<>();
    private final List<Area> areas = new ArrayList<>();
    private int lastRow = -1;
    private int lastColumn = -1;
    private int characters;

    void add(int row, int column, String shown) throws Unreadable {
        String text = Written.cell(shown);
        if (!text.isEmpty()) {
            lastRow = Math.max(lastRow, row);
            lastColumn = Math.max(lastColumn, column);
            characters += text.length();
            if (row >= Limits.ROWS || column >= Limits.COLUMNS || characters > Limits.CHARACTERS) {
                throw new Unreadable(Reason.TABLE_TOO_LARGE);
            }
        }
        if (row < Limits.ROWS && column < Limits.COLUMNS) {
            rows.computeIfAbsent(row, r -> new TreeMap<>()).put(column, text);
        }
    }

    void merge(int row, int column, int lastRow, int lastColumn) {
        if (row >= 0 && column >= 0 && row < Limits.ROWS && column < Limits.COLUMNS) {
            areas.add(new Area(row, column, lastRow, lastColumn));
        }
    }

    /** Empty where the sheet holds no text. Its rows and columns are those of the sheet. */
    Optional<Grid> grid(int number) {
        if (lastRow < 0) {
            return Optional.empty();
        }
        Map<At, Area> merged = new HashMap<>();
        Spans spans = new Spans();
        for (Area area : areas) {
            int height = Math.min(area.lastRow, lastRow) - area.row + 1;
            int width = Math.min(area.lastColumn, lastColumn) - area.column + 1;
            if (height > 0 && width > 0 && !spans.meets(area.row, area.column, height, width)) {
                spans.cover(area.row, area.column, height, width);
                merged.put(new At(area.row, area.column), new Area(area.row, area.column, height, width));
                rows.computeIfAbsent(area.row, r -> new TreeMap<>()).putIfAbsent(area.column, "");
            }
        }
        List<Cell> cells = new ArrayList<>();
        rows.headMap(lastRow, true)
                .forEach((row, texts) -> texts.headMap(lastColumn, true).forEach((column, text) -> {
                    Area area = merged.get(new At(row, column));
                    if (area != null) {
                        cells.add(new Cell(row + 1, column + 1, area.lastRow, area.lastColumn, text, null, null));
                    } else if (!spans.covers(row, column)) {
                        cells.add(new Cell(row + 1, column + 1, 1, 1, text, null, null));
                    }
                }));
        return Optional.of(new Grid(number, cells));
    }
}
