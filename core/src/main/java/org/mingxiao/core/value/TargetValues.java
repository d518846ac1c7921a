package org.mingxiao.core.value;

import java.util.Locale;

/** Reads, prints and explains target values. */
public final class TargetValues {
    /** The note of a value whose unit stands in the indicator's name. */
    public static final String UNIT_FROM_NAME = "unit-from-name";
    /** The note of a value whose unit stands in the table's column of units. */
    public static final String UNIT_FROM_COLUMN = "unit-from-column";

    private TargetValues() {}

    /** Reads any text; never throws and never loses a character of it. */
    public static TargetValue read(String text) {
        return CellReader.read(text);
    }

    /**
     * Reads the value of a named indicator. Where the value is a bare number and the name carries its unit
     * ({@code 年充电量提升幅度（%）}), the value gets that unit and the note {@link #UNIT_FROM_NAME}.
     */
    public static TargetValue read(String text, String indicatorName) {
        return UnitInName.of(indicatorName, CellReader.read(text));
    }

    /**
     * Reads the value of a named indicator in a table that prints units in a column of their own. A bare number gets the
     * unit of that column and the note {@link #UNIT_FROM_COLUMN}; where the column has none, that of the name.
     *
     * @param unitColumn the text of the indicator's unit cell; may be blank
     */
    public static TargetValue read(String text, String indicatorName, String unitColumn) {
        return UnitInName.of(indicatorName, UnitInColumn.of(unitColumn, CellReader.read(text)));
    }

    /**
     * Prints a value in the one normal form that reads back as the same value: comparator as a sign (none for =), number with
     * its decimals, unit, and the note in brackets; ranges with ～, several requirements with ；, a deadline as the last day
     * that meets it. Words that carry their own meaning (states, directions, qualities) are printed as they were read.
     */
    public static String print(TargetValue value) {
        return Printer.print(value);
    }

    /** Says in words what a value asks for: {@code 至少 8 场次}, or in English where the language is English. */
    public static String explain(TargetValue value, Locale language) {
        return Explanation.in(language).of(value);
    }
}
