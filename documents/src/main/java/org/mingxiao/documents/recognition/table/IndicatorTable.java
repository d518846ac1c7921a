package org.mingxiao.documents.recognition.table;

import static org.mingxiao.documents.recognition.phrase.Field.*;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.Taxonomy;
import org.mingxiao.documents.layout.Cell;
import org.mingxiao.documents.recognition.phrase.Field;
import org.mingxiao.documents.recognition.phrase.Lexicon;

/** Tells the cells of indicator rows apart by the header's columns, or, in a row that slipped sideways, by what they say. */
final class IndicatorTable {
    private static final Pattern EMPTY_NAME = Pattern.compile("[-—/\\\\.…、]*|无|…+");

    private final Columns columns;
    private final Values values;
    private final List<Columns.Column> names;
    private final Columns.@Nullable Column level1;
    private final Columns.@Nullable Column level2;
    /** The columns of a row's own values, in order: where a slipped row's cells belong. */
    private final List<Columns.Column> valueColumns;

    /** @param columns one of them holds names or levels */
    IndicatorTable(Columns columns) {
        this.columns = columns;
        this.values = new Values(columns);
        var first = columns.first(LEVEL1).orElse(null);
        var second = columns.first(LEVEL2).orElse(null);
        if (columns.has(INDICATOR)) {
            names = columns.of(INDICATOR);
            level1 = first;
            level2 = second;
        } else if (second != null) {
            // Without a third level the second one holds the names.
            names = List.of(second);
            level1 = null;
            level2 = first;
        } else {
            names = columns.of(LEVEL1);
            level1 = null;
            level2 = null;
        }
        int name = names.get(0).from();
        valueColumns = columns.all().stream()
                .filter(c -> c.from() > name && !Vocabulary.LEVELS.contains(c.role()) && c.role() != SERIAL)
                .toList();
    }

    /** Empty for a row in which nothing begins. */
    Optional<IndicatorRow> row(Row row) {
        if (row.fresh().isEmpty()) {
            return Optional.empty();
        }
        var mapped = mapped(row);
        return Optional.of(hasSlipped(row, mapped) ? slipped(row).orElse(mapped) : mapped);
    }

    private IndicatorRow mapped(Row row) {
        var first = level1 == null ? null : cell(row, level1);
        var second = level2 == null ? null : cell(row, level2);
        if (second == null && first != null && level2 != null && covers(first, level2)) {
            // One label for both levels.
            second = first;
        }
        var read = values.of(row);
        var cells = values.cells(row);
        var name = name(row);
        if (name == null && !read.isEmpty() && second != null && row.starts(second)) {
            // The name is not printed again where it would only repeat the class.
            name = second;
        }
        boolean goesOn = name != null && !row.starts(name) && !beginsValue(row);
        return settled(row, first, second, goesOn ? null : name, read, cells);
    }

    private static boolean covers(Cell cell, Columns.Column column) {
        return cell.column() <= column.from() && column.to() < cell.column() + cell.columnSpan();
    }

    private @Nullable Cell name(Row row) {
        Cell name = null;
        for (var column : names) {
            for (var cell : Columns.cells(row, column)) {
                if (!Row.isBlank(cell) && !EMPTY_NAME.matcher(Row.text(cell)).matches()) {
                    name = cell;
                }
            }
        }
        return name;
    }

    private boolean beginsValue(Row row) {
        return valueColumns.stream()
                .flatMap(c -> Columns.cells(row, c).stream())
                .anyMatch(c -> row.starts(c) && !Row.isBlank(c));
    }

    private static @Nullable Cell cell(Row row, Columns.Column column) {
        return Columns.cells(row, column).stream()
                .filter(c -> !Row.isBlank(c))
                .findFirst()
                .orElseGet(() -> Columns.cells(row, column).stream().findFirst().orElse(null));
    }

    /** Puts a label that stands in the other level's column where its name says that it belongs. */
    private static IndicatorRow settled(
            Row row,
            @Nullable Cell first,
            @Nullable Cell second,
            @Nullable Cell name,
            Map<Field, String> values,
            Map<Field, Cell> cells) {
        boolean noSecond = second == null || Row.isBlank(second);
        boolean noFirst = first == null || Row.isBlank(first);
        if (noSecond && first != null && isOnlySecond(first)) {
            return new IndicatorRow(row, second, first, name, values, cells);
        }
        if (noFirst && second != null && isOnlyFirst(second)) {
            return new IndicatorRow(row, second, first, name, values, cells);
        }
        return new IndicatorRow(row, first, second, name, values, cells);
    }

    private static boolean isOnlySecond(Cell cell) {
        return Taxonomy.level1(cell.text()).isEmpty()
                && Taxonomy.level2(cell.text()).isPresent();
    }

    private static boolean isOnlyFirst(Cell cell) {
        return Taxonomy.level1(cell.text()).isPresent()
                && Taxonomy.level2(cell.text()).isEmpty();
    }

    /** Whether the row's cells cannot stand where the header would have them. Merged rows never slip. */
    private boolean hasSlipped(Row row, IndicatorRow mapped) {
        boolean flat = row.cells().stream().allMatch(c -> c.rowSpan() == 1 && c.columnSpan() == 1);
        if (!flat) {
            return false;
        }
        int name = names.get(0).from();
        boolean strayLeft = row.fresh().stream()
                .anyMatch(c -> c.column() < columns.all().get(0).from() && !isLabel(c) && !isSerial(c));
        boolean nameMissing = mapped.name() == null
                && row.fresh().stream().anyMatch(c -> c.column() < name && !isLabel(c) && !isSerial(c));
        var second = mapped.level2();
        boolean nameAsLabel = second != null && !Row.isBlank(second) && !isLabel(second) && lastTargetIsBlank(mapped);
        return strayLeft || nameMissing || nameAsLabel;
    }

    private boolean lastTargetIsBlank(IndicatorRow mapped) {
        var last = columns.has(ANNUAL_VALUE) ? ANNUAL_VALUE : CYCLE_VALUE;
        return mapped.value(last) == null || valueColumns.stream().allMatch(c -> mapped.value(c.role()) == null);
    }

    private static boolean isLabel(Cell cell) {
        return Taxonomy.isLabel(cell.text())
                || Lexicon.fields(cell.text()).stream().anyMatch(Vocabulary.BLOCKS::contains);
    }

    private static boolean isSerial(Cell cell) {
        return cell.text().strip().matches("\\d{1,3}|[一二三四五六七八九十]+");
    }

    /** Reads the filled cells from left to right: labels of classes, then the name, then the values. */
    private Optional<IndicatorRow> slipped(Row row) {
        var cells = Header.withoutBlock(row.fresh(), List.of());
        int labels = 0;
        while (labels < Math.min(2, cells.size())
                && Taxonomy.isLabel(cells.get(labels).text())) {
            labels++;
        }
        int targets = (int) valueColumns.stream()
                .filter(c -> Vocabulary.VALUES.contains(c.role()))
                .count();
        while (labels > 0 && cells.size() - labels < targets + 1) {
            labels--;
        }
        var rest = cells.subList(labels, cells.size());
        if (rest.size() < 2 || rest.size() - 1 > valueColumns.size()) {
            return Optional.empty();
        }
        var read = new EnumMap<Field, String>(Field.class);
        var places = new EnumMap<Field, Cell>(Field.class);
        for (int i = 1; i < rest.size(); i++) {
            read.put(valueColumns.get(i - 1).role(), Row.text(rest.get(i)));
            places.put(valueColumns.get(i - 1).role(), rest.get(i));
        }
        var first = labels == 2 || labels == 1 && !isOnlySecond(cells.get(0)) ? cells.get(0) : null;
        var second = labels == 2 ? cells.get(1) : labels == 1 && first == null ? cells.get(0) : null;
        return Optional.of(new IndicatorRow(row, first, second, rest.get(0), read, places));
    }
}
