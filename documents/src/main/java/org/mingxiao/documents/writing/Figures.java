package org.mingxiao.documents.writing;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.money.Amount;
import org.mingxiao.core.money.MoneyUnit;
import org.mingxiao.core.value.TargetValue;

/** Figures as official tables print them. */
final class Figures {
    private Figures() {}

    /** In the form's unit, with thousands separators and at least two decimals; none of its decimals is dropped. */
    static String amount(@Nullable Amount amount, MoneyUnit unit) {
        if (amount == null) {
            return "";
        }
        var number = amount.unit() == unit ? amount.number() : amount.in(unit).number();
        var plain = number.setScale(Math.max(2, number.scale())).abs().toPlainString();
        var point = plain.indexOf('.');
        return (number.signum() < 0 ? "-" : "") + grouped(plain.substring(0, point)) + plain.substring(point);
    }

    /** Points, as they are. */
    static String points(@Nullable BigDecimal points) {
        return points == null ? "" : points.toPlainString();
    }

    static String percent(@Nullable BigDecimal percent) {
        return percent == null ? "" : percent.toPlainString() + "%";
    }

    static String value(@Nullable TargetValue value) {
        return value == null ? "" : value.text();
    }

    private static String grouped(String digits) {
        var text = new StringBuilder(digits);
        for (int i = digits.length() - 3; i > 0; i -= 3) {
            text.insert(i, ',');
        }
        return text.toString();
    }
}
