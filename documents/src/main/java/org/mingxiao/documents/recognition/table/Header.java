package org.mingxiao.documents.recognition.table;

import static org.mingxiao.documents.recognition.phrase.Field.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingxiao.documents.layout.Cell;
import org.mingxiao.documents.recognition.phrase.Field;
import org.mingxiao.documents.recognition.phrase.Labels;
import org.mingxiao.documents.recognition.phrase.Lexicon;

/**
 * The header of a block: one row of labels, or several where a label is parted into those below it.
 *
 * @param height how many rows it takes
 */
record Header(Columns columns, int height) {
    private static final int HIGHEST = 4;
    /** What these say holds for everything below them, whatever it is called there. */
    private static final Set<Field> DOMINANT = Set.of(DEVIATION, LIKELIHOOD);

    private static final Set<Field> VALUE_PARTS = Set.of(COMPARATOR, NATURE, UNIT, WEIGHT, SCORE, REMARK);

    /** The header that begins at a row, where the row speaks the block's vocabulary. */
    static Optional<Header> at(List<Row> rows, int at, List<Field> vocabulary) {
        var row = rows.get(at);
        var labels = withoutBlock(row.fresh(), vocabulary);
        if (labels.size() < 2 || !isMostlyLabels(labels, vocabulary)) {
            return Optional.empty();
        }
        int height = 1;
        while (height < HIGHEST && at + height < rows.size() && continues(row, rows.get(at + height), vocabulary)) {
            height++;
        }
        var below = rows.subList(at + 1, at + height);
        var columns = new ArrayList<Columns.Column>();
        labels.forEach(label -> addColumns(columns, row, below, label, vocabulary));
        return Optional.of(new Header(new Columns(columns), height));
    }

    /** The cells without the label of the block in front of them. */
    static List<Cell> withoutBlock(List<Cell> cells, List<Field> vocabulary) {
        var rest = cells;
        while (rest.size() > 2 && namesBlock(rest, vocabulary)) {
            rest = rest.subList(1, rest.size());
        }
        return rest;
    }

    private static boolean namesBlock(List<Cell> cells, List<Field> vocabulary) {
        if (vocabulary == Vocabulary.GOAL_COLUMNS && isLastPair(cells)) {
            return true;
        }
        var fields = Lexicon.fields(cells.get(0).text());
        if (fields.stream().noneMatch(Vocabulary.BLOCKS::contains)) {
            return false;
        }
        var column = vocabulary.stream().filter(fields::contains).findFirst();
        boolean said = cells.stream()
                .skip(1)
                .anyMatch(c -> Lexicon.first(c.text(), vocabulary).equals(column));
        return column.isEmpty() || said || vocabulary == Vocabulary.GOAL_COLUMNS;
    }

    /** Two columns of goals close their row; whatever stands before them names the block. */
    private static boolean isLastPair(List<Cell> cells) {
        return cells.subList(cells.size() - 2, cells.size()).stream()
                .allMatch(c -> Lexicon.first(c.text(), Vocabulary.GOAL_COLUMNS).isPresent());
    }

    private static boolean isMostlyLabels(List<Cell> cells, List<Field> vocabulary) {
        long known = cells.stream()
                .filter(c -> Lexicon.first(c.text(), vocabulary).isPresent())
                .count();
        return known * 10 >= cells.size() * 6L;
    }

    /** Whether a row only parts the labels of the header's first row. */
    private static boolean continues(Row top, Row row, List<Field> vocabulary) {
        var fresh = row.fresh();
        return row.table() == top.table()
                && !fresh.isEmpty()
                && fresh.stream().allMatch(c -> isLabel(c, vocabulary) && partsLabel(top, c))
                && !texts(top).equals(texts(row));
    }

    private static boolean isLabel(Cell cell, List<Field> vocabulary) {
        return Lexicon.first(cell.text(), vocabulary).isPresent() || Lexicon.is(cell.text(), FUND_SOURCE);
    }

    private static boolean partsLabel(Row top, Cell cell) {
        return top.cells().stream()
                .anyMatch(t -> !Row.isBlank(t)
                        && t.column() <= cell.column()
                        && cell.column() <= end(top, t)
                        && end(top, t) > t.column());
    }

    private static List<String> texts(Row row) {
        return row.fresh().stream().map(Row::text).toList();
    }

    /** How far a label reaches: to the end of its merged cell, or over the empty places beside it. */
    private static int end(Row top, Cell label) {
        int end = label.column() + label.columnSpan() - 1;
        for (var next = top.at(end + 1); next.filter(Row::isBlank).isPresent(); next = top.at(end + 1)) {
            end = next.get().column() + next.get().columnSpan() - 1;
        }
        return end;
    }

    private static void addColumns(
            List<Columns.Column> columns, Row top, List<Row> below, Cell label, List<Field> vocabulary) {
        var parts = below.stream()
                .flatMap(row -> row.fresh().stream())
                .filter(c -> label.column() <= c.column() && c.column() <= end(top, label))
                .toList();
        var lowest = parts.stream()
                .filter(p -> parts.stream().noneMatch(q -> q.row() > p.row() && q.column() == p.column()))
                .toList();
        if (lowest.isEmpty()) {
            Lexicon.first(label.text(), vocabulary).ifPresent(role -> columns.add(column(label, role)));
        }
        for (var part : lowest) {
            role(label, part, vocabulary).ifPresent(role -> columns.add(column(part, role)));
        }
    }

    private static Columns.Column column(Cell label, Field role) {
        return new Columns.Column(
                label.column(), label.column() + label.columnSpan() - 1, role, Labels.folded(label.text()));
    }

    private static Optional<Field> role(Cell top, Cell part, List<Field> vocabulary) {
        var above = Lexicon.first(top.text(), vocabulary);
        var below = Lexicon.first(part.text(), vocabulary);
        if (above.filter(DOMINANT::contains).isPresent()) {
            return above;
        }
        boolean partsValue = above.filter(Vocabulary.VALUES::contains).isPresent()
                && below.filter(VALUE_PARTS::contains).isEmpty();
        var joined = Lexicon.first(top.text() + part.text(), vocabulary);
        if (partsValue && above.filter(r -> r != ANNUAL_VALUE).isPresent()) {
            return above;
        }
        return joined.or(() -> below).or(() -> above);
    }
}
