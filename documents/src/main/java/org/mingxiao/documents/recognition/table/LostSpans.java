package org.mingxiao.documents.recognition.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mingxiao.core.form.Taxonomy;
import org.mingxiao.documents.layout.Block;
import org.mingxiao.documents.layout.Cell;
import org.mingxiao.documents.layout.Grid;
import org.mingxiao.documents.layout.Layout;
import org.mingxiao.documents.recognition.phrase.Field;
import org.mingxiao.documents.recognition.phrase.Lexicon;

/**
 * Puts the cells of a text table back under their header where the text was made from merged cells: a cell that a merged one
 * above covers is then missing, and what stands behind it slid to the left. A row moves only where its first cells say
 * how far, and only where it fits below the header.
 */
final class LostSpans {
    private static final Pattern PERCENT = Pattern.compile("\\d{1,3}(?:\\.\\d+)?[%％]");

    /** Before a value stands the name of an indicator, though it may read like the name of a class. */
    private static final Pattern MEASURE = Pattern.compile("[≥≤><=＞＜≧≦].*|\\d[\\d.,]*[%％]?\\p{IsHan}{0,2}");

    /** From this length on a text is no figure and no label that several cells may share. */
    private static final int LONG = 20;

    private LostSpans() {}

    static Layout restored(Layout layout) {
        return new Layout(layout.blocks().stream().map(LostSpans::restored).toList());
    }

    private static Block restored(Block block) {
        boolean flat = block instanceof Grid grid
                && grid.cells().stream().allMatch(c -> c.line() != null && c.rowSpan() == 1 && c.columnSpan() == 1);
        return flat ? new Grid(((Grid) block).number(), moved(Row.of(withoutRepeats((Grid) block)))) : block;
    }

    /** A long text that stands in three cells side by side was one cell, filled into all that it covered. */
    private static Grid withoutRepeats(Grid grid) {
        var byPlace = new HashMap<List<Integer>, String>();
        grid.cells().stream()
                .filter(c -> c.text().length() >= LONG)
                .forEach(c -> byPlace.put(List.of(c.row(), c.column()), c.text()));
        return new Grid(
                grid.number(),
                grid.cells().stream()
                        .map(c -> repeats(c, byPlace) ? new Cell(c.row(), c.column(), 1, 1, "", c.page(), c.line()) : c)
                        .toList());
    }

    private static boolean repeats(Cell cell, Map<List<Integer>, String> byPlace) {
        if (cell.text().length() < LONG || !cell.text().equals(byPlace.get(List.of(cell.row(), cell.column() - 1)))) {
            return false;
        }
        int from = cell.column();
        int to = cell.column();
        while (cell.text().equals(byPlace.get(List.of(cell.row(), from - 1)))) {
            from--;
        }
        while (cell.text().equals(byPlace.get(List.of(cell.row(), to + 1)))) {
            to++;
        }
        return to - from >= 2;
    }

    private static List<Cell> moved(List<Row> rows) {
        var shifts = new HashMap<Integer, Integer>();
        Shift below = row -> 0;
        for (int at = 0; at < rows.size(); ) {
            var header = shiftBelow(rows, at);
            if (header.isPresent()) {
                below = header.get().shift();
                at += header.get().height();
            } else {
                shifts.put(rows.get(at).number(), below.of(rows.get(at)));
                at++;
            }
        }
        return rows.stream().flatMap(row -> moved(row, shifts).stream()).toList();
    }

    private static List<Cell> moved(Row row, Map<Integer, Integer> shifts) {
        int shift = shifts.getOrDefault(row.number(), 0);
        if (shift == 0) {
            return row.cells();
        }
        return row.cells().stream()
                .map(c -> new Cell(c.row(), c.column() + shift, 1, 1, c.text(), c.page(), c.line()))
                .toList();
    }

    /** How many columns a row slid. */
    private interface Shift {
        int of(Row row);
    }

    private record Below(Shift shift, int height) {}

    private static Optional<Below> shiftBelow(List<Row> rows, int at) {
        var indicators = Header.at(rows, at, Vocabulary.INDICATOR_COLUMNS)
                .filter(h -> h.columns().has(Field.INDICATOR) && h.columns().has(Field.LEVEL2));
        if (indicators.isPresent()) {
            return indicators.map(h -> new Below(row -> indicatorShift(row, h.columns()), h.height()));
        }
        if (RowKind.of(rows, at) == RowKind.GOALS_HEADER) {
            var goals = Header.at(rows, at, Vocabulary.GOAL_COLUMNS).orElseThrow();
            int first = rows.get(at).number() + goals.height();
            return Optional.of(
                    new Below(row -> row.number() == first ? goalShift(row, goals.columns()) : 0, goals.height()));
        }
        var funds = Header.at(rows, at, Vocabulary.FUND_COLUMNS)
                .filter(h -> h.columns().has(Field.EXECUTION_RATE));
        return funds.map(h -> new Below(row -> fundShift(row, h.columns()), h.height()));
    }

    /** By the labels of classes before the name: the last of them stands right before it. */
    private static int indicatorShift(Row row, Columns columns) {
        var fresh = Header.withoutBlock(row.fresh(), List.of());
        if (fresh.isEmpty() || RowKind.of(List.of(row), 0) != RowKind.DATA) {
            return 0;
        }
        int labels = labels(fresh);
        int name = columns.first(Field.INDICATOR).orElseThrow().from();
        var first = fresh.get(0);
        boolean onlyFirst = labels == 1 && Taxonomy.level2(first.text()).isEmpty();
        int expected = onlyFirst ? columns.all().get(0).from() : name - labels;
        int shift = expected - first.column();
        return shift > 0 && isUnbroken(fresh) && fits(fresh, shift, columns) ? shift : 0;
    }

    private static int labels(List<Cell> fresh) {
        boolean withoutIndicator = fresh.size() <= 2 && fresh.stream().allMatch(c -> Taxonomy.isLabel(c.text()));
        int most = withoutIndicator ? fresh.size() : Math.min(2, fresh.size() - 2);
        int labels = 0;
        while (labels < most && Taxonomy.isLabel(fresh.get(labels).text())) {
            labels++;
        }
        boolean named = labels == 2
                && fresh.size() > 2
                && MEASURE.matcher(fresh.get(2).text().strip()).matches();
        return named ? 1 : labels;
    }

    /** The first row below the labels of goals has a text for each of them. */
    private static int goalShift(Row row, Columns columns) {
        var fresh = row.fresh();
        boolean whole = fresh.size() == columns.all().size() && RowKind.of(List.of(row), 0) == RowKind.DATA;
        return whole && isUnbroken(fresh)
                ? Math.max(0, columns.all().get(0).from() - fresh.get(0).column())
                : 0;
    }

    /** A row of money has one percentage, and that is its execution rate; without one its label stands before the figures. */
    private static int fundShift(Row row, Columns columns) {
        var fresh = row.fresh();
        var rate = columns.first(Field.EXECUTION_RATE);
        var percent = fresh.stream()
                .filter(c -> PERCENT.matcher(c.text().strip()).matches())
                .findFirst();
        int shift = 0;
        if (rate.isPresent() && percent.isPresent()) {
            shift = rate.get().from() - percent.get().column();
        } else if (!fresh.isEmpty() && isMoney(fresh.get(0))) {
            shift = columns.all().get(0).from() - 1 - fresh.get(0).column();
        }
        return shift > 0 && fits(fresh, shift, columns) ? shift : 0;
    }

    private static boolean isMoney(Cell cell) {
        return Lexicon.is(cell.text(), Field.FUND_SOURCE) || Lexicon.is(cell.text(), Field.TOTAL);
    }

    private static boolean fits(List<Cell> fresh, int shift, Columns columns) {
        var all = columns.all();
        return fresh.get(fresh.size() - 1).column() + shift
                <= all.get(all.size() - 1).to();
    }

    /** A row with a hole before its values lost no cells: it was set so. */
    private static boolean isUnbroken(List<Cell> fresh) {
        var columns = new ArrayList<Integer>();
        fresh.forEach(c -> columns.add(c.column()));
        return columns.size() < 2 || columns.get(1) - columns.get(0) == 1;
    }
}
