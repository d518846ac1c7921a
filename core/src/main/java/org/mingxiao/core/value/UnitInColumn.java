package org.mingxiao.core.value;

import org.jspecify.annotations.Nullable;
import org.mingxiao.core.value.notation.Unit;

/** The unit that stands in a column of its own, for values that are bare numbers. */
final class UnitInColumn {
    private UnitInColumn() {}

    static TargetValue of(String column, TargetValue value) {
        if (column.isBlank() || !BorrowedUnit.isWanted(value)) {
            return value;
        }
        var unit = unit(column.strip());
        return unit == null ? value : BorrowedUnit.lent(value, unit, TargetValues.UNIT_FROM_COLUMN);
    }

    /** A listed unit, or an unlisted word that reads as one behind a number. */
    private static @Nullable Unit unit(String column) {
        var listed = Lexicon.UNITS.read(column);
        if (listed != null) {
            return listed;
        }
        var unlisted = CellReader.read("1" + column).unit();
        return column.equals(unlisted) ? new Unit(column, 0, null, false, column.length()) : null;
    }
}
