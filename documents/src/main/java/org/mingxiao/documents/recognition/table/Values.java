package org.mingxiao.documents.recognition.table;

import static org.mingxiao.documents.recognition.phrase.Field.*;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mingxiao.documents.layout.Cell;
import org.mingxiao.documents.recognition.phrase.Field;
import org.mingxiao.documents.recognition.phrase.Labels;

/**
 * The texts of an indicator's value columns. A target is put together of comparator, number and unit of separate columns; a
 * result stays as it is printed, and the unit of its column is told beside it as {@link Field#UNIT}.
 */
final class Values {
    private static final Map<String, String> SIGNS = Map.of(
            "大于等于", "≥",
            "小于等于", "≤",
            "不小于", "≥",
            "不大于", "≤",
            "大于或等于", "≥",
            "小于或等于", "≤",
            "大于", ">",
            "小于", "<",
            "等于", "=",
            "约等于", "≈");
    private static final Pattern SIGN = Pattern.compile("[≥≧>≤≦<=≈⩾⩽]|>=|<=");
    private static final Pattern BARE_NUMBER = Pattern.compile("[-−+]?\\d[\\d,.]*(?:[-~～至—][\\d.]+)?[万亿千百]?");
    private static final Pattern NO_UNIT = Pattern.compile("[-—/\\\\无、.]*");
    private static final Pattern TICK = Pattern.compile("[√✓✔☑■●vV]|是");
    private static final List<Field> TARGETS = List.of(CYCLE_VALUE, ANNUAL_VALUE, ACTUAL_VALUE, FORECAST);

    private final Columns columns;

    Values(Columns columns) {
        this.columns = columns;
    }

    Map<Field, String> of(Row row) {
        var values = new EnumMap<Field, String>(Field.class);
        for (var column : columns.all()) {
            if (TARGETS.contains(column.role())) {
                var text = compose(row, column);
                if (!text.isBlank()) {
                    values.merge(column.role(), text, (one, other) -> one);
                    if (column.role() == ACTUAL_VALUE) {
                        values.putIfAbsent(UNIT, unit(row, column));
                    }
                }
            } else if (column.role() == WEIGHT || column.role() == SCORE) {
                points(row, column).ifPresent(text -> values.merge(column.role(), text, (one, other) -> other));
            }
        }
        var deviation = deviation(row);
        if (!deviation.isEmpty()) {
            values.put(DEVIATION, deviation);
        }
        return values;
    }

    /** The cells in which the targets, results and weights of a row stand. */
    Map<Field, Cell> cells(Row row) {
        var cells = new EnumMap<Field, Cell>(Field.class);
        for (var column : columns.all()) {
            if (TARGETS.contains(column.role())) {
                covering(row, column).ifPresent(cell -> cells.putIfAbsent(column.role(), cell));
            } else if (column.role() == WEIGHT) {
                pointsCell(row, column).ifPresent(cell -> cells.put(column.role(), cell));
            }
        }
        return cells;
    }

    /** The cell that begins in the column, or the one that covers it whole. */
    private static Optional<Cell> covering(Row row, Columns.Column column) {
        var own = Columns.cells(row, column);
        return own.isEmpty()
                ? row.at(column.from())
                : own.stream().filter(cell -> !Row.isBlank(cell)).findFirst();
    }

    private static Optional<String> points(Row row, Columns.Column column) {
        return pointsCell(row, column).map(Row::text);
    }

    /** Points that are merged over several rows are those of the first. */
    private static Optional<Cell> pointsCell(Row row, Columns.Column column) {
        return Columns.cells(row, column).stream()
                .filter(c -> row.starts(c) && !Row.isBlank(c))
                .findFirst();
    }

    private String compose(Row row, Columns.Column column) {
        var value = Columns.textCovering(row, column);
        if (column.role() == ACTUAL_VALUE || column.role() == FORECAST) {
            return value;
        }
        var folded = Labels.folded(value);
        if (!startsWithNumber(folded)) {
            return value;
        }
        var unit = BARE_NUMBER.matcher(folded).matches() ? unit(row, column) : "";
        return sign(row, column) + value + unit;
    }

    private static boolean startsWithNumber(String folded) {
        return !folded.isEmpty()
                && (Character.isDigit(folded.charAt(0))
                        || BARE_NUMBER.matcher(folded).matches());
    }

    private String sign(Row row, Columns.Column value) {
        for (var role : List.of(COMPARATOR, NATURE)) {
            var sign = beside(role, value).map(c -> Labels.folded(Columns.textCovering(row, c)));
            var known = sign.map(s -> SIGNS.getOrDefault(s, s))
                    .filter(s -> SIGN.matcher(s).matches());
            if (known.isPresent()) {
                return known.get();
            }
        }
        return "";
    }

    private String unit(Row row, Columns.Column value) {
        return beside(UNIT, value)
                .map(c -> Columns.textCovering(row, c))
                .filter(u -> !NO_UNIT.matcher(u).matches())
                .orElse("");
    }

    /** The nearest column of a role; each value has its own where the header prints one for each. */
    private Optional<Columns.Column> beside(Field role, Columns.Column value) {
        return columns.of(role).stream().min(Comparator.comparingInt(c -> Math.abs(c.from() - value.from())));
    }

    /** The reasons that are ticked, then what is written about them. */
    private String deviation(Row row) {
        var ticked = new LinkedHashSet<String>();
        var texts = new ArrayList<String>();
        var seen = new LinkedHashSet<Cell>();
        for (var column : columns.of(DEVIATION)) {
            for (var cell : Columns.cells(row, column)) {
                if (Row.isBlank(cell) || !seen.add(cell)) {
                    continue;
                }
                if (TICK.matcher(Row.text(cell)).matches()) {
                    ticked.add(column.label());
                } else {
                    texts.add(Row.text(cell));
                }
            }
        }
        var reasons = String.join("、", ticked);
        var text = String.join("；", texts);
        return reasons.isEmpty() || text.isEmpty() ? reasons + text : reasons + "；" + text;
    }
}
