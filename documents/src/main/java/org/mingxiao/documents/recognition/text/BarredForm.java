package org.mingxiao.documents.recognition.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingxiao.documents.layout.Block;
import org.mingxiao.documents.layout.Grid;
import org.mingxiao.documents.layout.Layout;
import org.mingxiao.documents.layout.Line;

/** The tables of forms whose cells are all known, laid out again row by row. */
final class BarredForm {
    /** A longer table is read in parts. */
    private static final int PART = 5_000;

    private static final int LABEL_LENGTH = 16;

    private final List<Piece> cells;
    private final List<Block> blocks = new ArrayList<>();
    private Sheet sheet = new Sheet();
    private @Nullable Header table;
    private int offset = 1;

    private BarredForm(List<Piece> cells) {
        this.cells = cells;
    }

    /** The document with its tables; without any grid where it holds no cells of this make. */
    static Layout rebuilt(BarredCells document) {
        var form = new BarredForm(document.cells());
        for (int i = 0; i < form.cells.size(); ) {
            i = form.next(i);
        }
        form.close();
        var blocks = new ArrayList<Block>(document.above());
        blocks.addAll(form.blocks);
        blocks.addAll(document.below());
        return new Layout(blocks);
    }

    private void close() {
        if (!sheet.isEmpty()) {
            blocks.add(sheet.grid(
                    1 + (int) blocks.stream().filter(b -> b instanceof Grid).count()));
        }
        sheet = new Sheet();
        table = null;
    }

    private int next(int i) {
        var cell = cells.get(i);
        if (cell.text().isEmpty()) {
            return i + 1;
        }
        if (isTitle(i)) {
            close();
            blocks.add(new Line(cell.text(), cell.page(), cell.line()));
            return i + 1;
        }
        var beside = Vocabulary.is(cell.text(), Role.SIDE) ? header(i + 1) : null;
        if (beside != null) {
            return table(cell, beside);
        }
        var header = header(i);
        if (header != null) {
            return table(null, header);
        }
        return isTotal(i) ? total(i) : field(i);
    }

    private boolean isTitle(int i) {
        return Title.rows(List.of(List.of(cells.get(i))), 0) == 1;
    }

    /** The header that opens with a cell, its places counted in all cells. */
    private @Nullable Header header(int from) {
        int to = from;
        while (to < cells.size() && to < from + 24 && !cells.get(to).text().isEmpty()) {
            to++;
        }
        var header = from == to ? null : Header.at(cells.subList(from, to), 0);
        return header == null
                ? null
                : new Header(header.kind(), header.columns(), from + header.from(), from + header.to());
    }

    private int table(@Nullable Piece label, Header header) {
        offset = label == null ? 1 : 2;
        int from = header.to();
        int to = tableEnd(header);
        var columns = header.columns();
        var rows = BarredRows.of(cells.subList(from, to), columns);
        if (header.kind() == Header.Kind.FUNDS) {
            var headed = new ArrayList<Column>(columns.subList(1, columns.size()));
            headed.set(0, new Column(Role.BUDGET, headed.get(0).title().replaceFirst("^[^（(]*", ""), false));
            var other = BarredRows.of(cells.subList(from, to), headed);
            columns = other.cost() < rows.cost() ? headed : columns;
            rows = columns == headed ? other : rows;
        }
        table = new Header(header.kind(), columns, header.from(), header.to());
        if (label != null) {
            sheet.put(sheet.row(), 1, rows.rows().size() + 1, label.text(), label);
        }
        for (int c = 0; c < columns.size(); c++) {
            if (!columns.get(c).title().isEmpty()) {
                sheet.put(offset + c, columns.get(c).title(), cells.get(header.from()));
            }
        }
        sheet.nextRow();
        rows(columns, rows.rows());
        return from + rows.to();
    }

    private void rows(List<Column> columns, List<List<@Nullable Piece>> rows) {
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < columns.size(); c++) {
                var cell = rows.get(r).get(c);
                if (cell != null && !cell.text().isEmpty()) {
                    sheet.put(sheet.row(), offset + c, span(rows, r, c), cell.text(), cell);
                }
            }
            sheet.nextRow();
        }
    }

    /** How many rows a merged cell covers: as many as lack its cell. */
    private static int span(List<List<@Nullable Piece>> rows, int from, int column) {
        int end = from + 1;
        while (end < rows.size() && rows.get(end).get(column) == null) {
            end++;
        }
        return end - from;
    }

    /** Where cells stand that can be none of the table's. */
    private int tableEnd(Header header) {
        int most = Math.min(cells.size(), header.to() + PART);
        if (header.kind() == Header.Kind.RESULTS) {
            return Math.min(cells.size(), header.to() + 2);
        }
        for (int i = header.to(); i < most; i++) {
            if (ends(i) || header.kind() == Header.Kind.INDICATORS && isTotal(i)) {
                return i;
            }
        }
        return most;
    }

    private boolean ends(int i) {
        var text = cells.get(i).text();
        if (text.isEmpty()) {
            return false;
        }
        boolean other = isTitle(i) || isOf(text, Role.END) || isOf(text, Role.FIELD) || isOf(text, Role.SECTION);
        return other && !Levels.is(Role.LEVEL1, text) && !Levels.is(Role.LEVEL2, text)
                || isOf(text, Role.SIDE) && header(i + 1) != null;
    }

    private static boolean isOf(String text, Role role) {
        int colon = Math.max(text.indexOf('：'), text.indexOf(':'));
        return Vocabulary.is(colon > 0 && colon <= LABEL_LENGTH ? text.substring(0, colon) : text, role);
    }

    private boolean isTotal(int i) {
        return i + 1 < cells.size()
                && Vocabulary.is(cells.get(i).text(), Role.TOTAL)
                && Shape.isNumber(cells.get(i + 1).text());
    }

    /** The closing row: its first figure stands under the first column of points. */
    private int total(int i) {
        sheet.put(1, cells.get(i).text(), cells.get(i));
        int at = i + 1;
        var columns = table == null ? List.<Column>of() : table.columns();
        for (int c = 0; c < columns.size() && at < cells.size(); c++) {
            var text = cells.get(at).text();
            if (columns.get(c).role() == Role.NUMBER && (text.isEmpty() || Shape.isNumber(text))) {
                if (!text.isEmpty()) {
                    sheet.put(offset + c, text, cells.get(at));
                }
                at++;
            }
        }
        sheet.nextRow();
        return Math.max(at, i + 2);
    }

    /** A label with what stands behind it. */
    private int field(int i) {
        var cell = cells.get(i);
        sheet.put(1, cell.text(), cell);
        int colon = Math.max(cell.text().indexOf('：'), cell.text().indexOf(':'));
        boolean whole =
                colon > 0 && colon <= LABEL_LENGTH && colon + 1 < cell.text().length();
        int value = i + 1;
        boolean valued = !whole && value < cells.size() && !ends(value) && header(value) == null;
        if (valued && !cells.get(value).text().isEmpty()) {
            sheet.put(2, cells.get(value).text(), cells.get(value));
        }
        sheet.nextRow();
        return valued ? value + 1 : value;
    }
}
