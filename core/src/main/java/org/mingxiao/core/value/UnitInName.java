package org.mingxiao.core.value;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.value.notation.Folding;
import org.mingxiao.core.value.notation.Unit;

/** The unit that an indicator's name carries in brackets, for values that are bare numbers. */
final class UnitInName {
    private static final String LABEL = "单位:";

    private UnitInName() {}

    static TargetValue of(String name, TargetValue value) {
        if (!isBare(value)) {
            return value;
        }
        var unit = unit(name);
        return unit == null ? value : with(value, unit);
    }

    private static boolean isBare(TargetValue value) {
        if (value instanceof Multiple multiple) {
            return multiple.parts().stream().anyMatch(UnitInName::isBare);
        }
        return "".equals(value.unit());
    }

    /** The last bracket of the name that holds a unit and nothing else; remarks like （线下） are none. */
    private static @Nullable Unit unit(String name) {
        var text = Folding.fold(name);
        Unit found = null;
        int open = -1;
        for (int i = 0; i < text.length; i++) {
            if (text[i] == '(') {
                open = i;
            } else if (text[i] == ')' && open >= 0) {
                var inside = new String(text, open + 1, i - open - 1).replace(" ", "");
                var unit = Lexicon.UNITS.read(inside.startsWith(LABEL) ? inside.substring(LABEL.length()) : inside);
                found = unit == null ? found : unit;
                open = -1;
            }
        }
        return found;
    }

    private static TargetValue with(TargetValue value, Unit unit) {
        if (value instanceof Quantity q && q.unit().isEmpty()) {
            return new Quantity(
                    q.text(), q.comparator(), q.number(), unit.text(), base(q.number(), unit), note(q.note()));
        }
        if (value instanceof Range r && r.unit().isEmpty()) {
            return new Range(
                    r.text(),
                    r.comparator(),
                    r.number(),
                    r.upper(),
                    unit.text(),
                    base(r.number(), unit),
                    note(r.note()));
        }
        if (value instanceof Multiple m) {
            return new Multiple(
                    m.text(), m.parts().stream().map(part -> with(part, unit)).toList(), m.note());
        }
        return value;
    }

    private static BigDecimal base(BigDecimal number, Unit unit) {
        return ClauseReader.base(number, unit);
    }

    private static String note(@Nullable String note) {
        return note == null ? TargetValues.UNIT_FROM_NAME : note + "；" + TargetValues.UNIT_FROM_NAME;
    }
}
