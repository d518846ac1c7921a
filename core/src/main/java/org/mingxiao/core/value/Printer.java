package org.mingxiao.core.value;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.value.notation.Dates;
import org.mingxiao.core.value.notation.Folding;

/** Prints values from their typed parts. */
final class Printer {
    private Printer() {}

    static String print(TargetValue value) {
        if (value instanceof Quantity q) {
            var number = q.number().toPlainString() + unit(q.unit(), q.note());
            return sign(q.comparator(), number) + number + note(q.note());
        }
        if (value instanceof Range r) {
            var ends = r.number().toPlainString() + "～" + r.upper().toPlainString() + unit(r.unit(), r.note());
            return sign(r.comparator(), ends) + ends + note(r.note());
        }
        if (value instanceof Multiple m) {
            return m.parts().stream().map(Printer::print).collect(Collectors.joining("；"));
        }
        if (value instanceof Deadline d && d.latest() != null) {
            var day = d.latest();
            return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日前" + note(d.note());
        }
        return value.text();
    }

    /** A bare number is =; the sign is printed only where the number would be a date without it. */
    private static String sign(Comparator comparator, String number) {
        if (comparator != Comparator.EQUAL) {
            return comparator.sign();
        }
        return Dates.at(Folding.fold(number), 0, number.length()) == null ? "" : comparator.sign();
    }

    /** A blank keeps unit and note apart where both together would be one unit: {@code 台 （套）}. */
    private static String unit(String unit, @Nullable String note) {
        boolean oneUnit = note != null && Lexicon.UNITS.read(unit + "(" + note + ")") != null;
        return oneUnit ? unit + " " : unit;
    }

    private static String note(@Nullable String note) {
        return note == null ? "" : "（" + note + "）";
    }
}
