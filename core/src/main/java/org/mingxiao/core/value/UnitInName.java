package org.mingxiao.core.value;

import org.jspecify.annotations.Nullable;
import org.mingxiao.core.value.notation.Folding;
import org.mingxiao.core.value.notation.Unit;

/** The unit that an indicator's name carries in brackets, for values that are bare numbers. */
final class UnitInName {
    private static final String LABEL = "单位:";

    private UnitInName() {}

    static TargetValue of(String name, TargetValue value) {
        if (!BorrowedUnit.isWanted(value)) {
            return value;
        }
        var unit = unit(name);
        return unit == null ? value : BorrowedUnit.lent(value, unit, TargetValues.UNIT_FROM_NAME);
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
}
