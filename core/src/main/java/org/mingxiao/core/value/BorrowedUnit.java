package org.mingxiao.core.value;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.value.notation.Unit;

/** A unit that stands beside a bare number, in another cell. */
final class BorrowedUnit {
    private static final String BETWEEN = "；";
    private static final List<String> SOURCES = List.of(TargetValues.UNIT_FROM_NAME, TargetValues.UNIT_FROM_COLUMN);

    private BorrowedUnit() {}

    /** Whether the value has a number without unit. */
    static boolean isWanted(TargetValue value) {
        if (value instanceof Multiple multiple) {
            return multiple.parts().stream().anyMatch(BorrowedUnit::isWanted);
        }
        return "".equals(value.unit());
    }

    /** The words of a note, without the mark that the unit was borrowed; null where there are none. */
    static @Nullable String words(@Nullable String note) {
        if (note == null || SOURCES.contains(note)) {
            return null;
        }
        return SOURCES.stream()
                .filter(source -> note.endsWith(BETWEEN + source))
                .findFirst()
                .map(source -> note.substring(0, note.length() - BETWEEN.length() - source.length()))
                .orElse(note);
    }

    /** Every bare number of the value with the unit; its text stays, and its note says where the unit comes from. */
    static TargetValue lent(TargetValue value, Unit unit, String source) {
        if (value instanceof Quantity q && q.unit().isEmpty()) {
            return new Quantity(
                    q.text(), q.comparator(), q.number(), unit.text(), base(q.number(), unit), note(q.note(), source));
        }
        if (value instanceof Range r && r.unit().isEmpty()) {
            return new Range(
                    r.text(),
                    r.comparator(),
                    r.number(),
                    r.upper(),
                    unit.text(),
                    base(r.number(), unit),
                    note(r.note(), source));
        }
        if (value instanceof Multiple m) {
            return new Multiple(
                    m.text(),
                    m.parts().stream().map(part -> lent(part, unit, source)).toList(),
                    m.note());
        }
        return value;
    }

    private static BigDecimal base(BigDecimal number, Unit unit) {
        return ClauseReader.base(number, unit);
    }

    private static String note(@Nullable String note, String source) {
        return note == null ? source : note + BETWEEN + source;
    }
}
