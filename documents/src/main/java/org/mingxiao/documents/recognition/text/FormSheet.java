package org.mingxiao.documents.recognition.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingxiao.documents.layout.Grid;

/** Lays the regions of a form out as one grid, as the form's table stood in its original. */
final class FormSheet {
    private final Sheet sheet = new Sheet();
    private @Nullable Header table;
    private int offset = 1;

    private FormSheet() {}

    static Grid grid(List<Region> regions, int number) {
        var form = new FormSheet();
        for (var region : regions) {
            switch (region.kind()) {
                case FIELDS -> form.fields(region);
                case TEXT -> form.text(region);
                case TABLE -> form.table(region);
                case TOTAL -> form.total(region);
            }
        }
        return form.sheet.grid(number);
    }

    private void fields(Region region) {
        for (var field : FieldRows.of(region.body())) {
            cell(1, field.label());
            cell(2, field.value());
            sheet.nextRow();
        }
    }

    private void cell(int column, List<Piece> pieces) {
        if (!pieces.isEmpty()) {
            sheet.put(column, Pieces.join(pieces, 0, pieces.size()), pieces.get(0));
        }
    }

    private void text(Region region) {
        var label = region.label();
        if (label != null) {
            sheet.put(1, label.text(), label);
        }
        if (!region.body().isEmpty()) {
            sheet.put(2, Pieces.paragraphs(region.body()), region.body().get(0));
        }
        sheet.nextRow();
    }

    private void table(Region region) {
        var header = region.header();
        if (header == null) {
            return;
        }
        var pieces = region.body();
        var columns = header.columns();
        var rows = RowBreaker.rows(pieces, columns);
        var label = region.label();
        boolean goesOn = table != null && table.kind() == header.kind() && offset == 2;
        offset = label == null && !goesOn ? 1 : 2;
        table = header;
        if (label != null) {
            sheet.put(sheet.row(), 1, rows.size() + 1, label.text(), label);
        }
        for (int c = 0; c < columns.size(); c++) {
            if (!columns.get(c).title().isEmpty()) {
                sheet.put(offset + c, columns.get(c).title(), region.heading().get(0));
            }
        }
        sheet.nextRow();
        for (int r = 0; r < rows.size(); r++) {
            row(columns, rows, r, pieces);
            sheet.nextRow();
        }
    }

    private void row(List<Column> columns, List<List<Slice>> rows, int r, List<Piece> pieces) {
        boolean nothing = saysNothing(columns, rows.get(r), pieces);
        for (int c = 0; c < columns.size(); c++) {
            var slice = rows.get(r).get(c);
            if (!slice.isEmpty() && !(nothing && isIndicator(columns.get(c).role()))) {
                var cell = slice.of(pieces);
                var column = columns.get(c);
                var text = column.role().isProse() ? Pieces.paragraphs(cell) : Pieces.join(cell, 0, cell.size());
                int span = column.role().isLevel() || column.optional() ? span(columns, rows, r, c) : 1;
                sheet.put(sheet.row(), offset + c, span, text, cell.get(0));
            }
        }
    }

    /** Whether a row of an indicator holds only dashes: the class has no indicator. */
    private static boolean saysNothing(List<Column> columns, List<Slice> row, List<Piece> pieces) {
        boolean named = false;
        for (int c = 0; c < columns.size(); c++) {
            if (isIndicator(columns.get(c).role())) {
                named |= columns.get(c).role() == Role.NAME;
                if (!row.get(c).of(pieces).stream().allMatch(p -> Shape.isNothing(p.text()))) {
                    return false;
                }
            }
        }
        return named;
    }

    private static boolean isIndicator(Role role) {
        return role == Role.NAME || role == Role.VALUE;
    }

    /** How many rows a merged cell covers: up to the next cell of its column, or of a column that it is divided under. */
    private static int span(List<Column> columns, List<List<Slice>> rows, int from, int column) {
        int end = from + 1;
        while (end < rows.size() && !opens(columns, rows.get(end), column)) {
            end++;
        }
        return end - from;
    }

    private static boolean opens(List<Column> columns, List<Slice> row, int column) {
        if (!row.get(column).isEmpty()) {
            return true;
        }
        for (int c = 0; c < column; c++) {
            var above = columns.get(c);
            boolean divides = above.role() == Role.PROJECT || above.role() == Role.LEVEL1;
            if (divides && !row.get(c).isEmpty()) {
                return true;
            }
        }
        if (columns.get(column).optional()) {
            for (int c = 0; c < columns.size(); c++) {
                if (columns.get(c).role() == Role.PROJECT && !row.get(c).isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The closing row: its figures stand under the columns of points, the last under the scores. */
    private void total(Region region) {
        var label = region.label();
        if (label == null || table == null) {
            return;
        }
        sheet.put(1, label.text(), label);
        var points = new ArrayList<Integer>();
        for (int c = 0; c < table.columns().size(); c++) {
            if (table.columns().get(c).role() == Role.NUMBER) {
                points.add(offset + c);
            }
        }
        var figures =
                region.body().stream().filter(p -> Shape.isNumber(p.text())).toList();
        int skip = Math.max(0, points.size() - figures.size());
        for (int i = 0; i < figures.size() && skip + i < points.size(); i++) {
            sheet.put(points.get(skip + i), figures.get(i).text(), figures.get(i));
        }
        sheet.nextRow();
    }
}
