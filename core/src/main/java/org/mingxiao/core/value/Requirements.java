package org.mingxiao.core.value;

import java.util.List;

/** What several requirements in one cell make together. */
final class Requirements {
    private Requirements() {}

    /** A range where the two are its ends ({@code ≥80%且≤90%}), otherwise a multiple of all. */
    static TargetValue of(String text, List<TargetValue> parts) {
        if (parts.size() == 2 && parts.get(0) instanceof Quantity low && parts.get(1) instanceof Quantity high) {
            boolean ends = low.comparator() == Comparator.AT_LEAST && high.comparator() == Comparator.AT_MOST;
            boolean sameUnit =
                    low.unit().equals(high.unit()) || (low.unit().isEmpty() && Lexicon.UNITS.read(high.unit()) != null);
            boolean oneSubject =
                    low.note() == null || high.note() == null || low.note().equals(high.note());
            if (ends && sameUnit && oneSubject && low.number().compareTo(high.number()) < 0) {
                return range(text, low, high);
            }
        }
        return new Multiple(text, parts, null);
    }

    private static Range range(String text, Quantity low, Quantity high) {
        var note = low.note() == null ? high.note() : low.note();
        boolean scaled = !low.unit().equals(high.unit());
        var unit = scaled ? Lexicon.UNITS.read(high.unit()) : null;
        var base = unit == null ? low.base() : ClauseReader.base(low.number(), unit);
        return new Range(text, Comparator.EQUAL, low.number(), high.number(), high.unit(), base, note);
    }
}
