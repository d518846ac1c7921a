package org.mingxiao.cli.page;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.money.Amount;

/** Money as finance staff read it: thousands separators and at least two decimals; no printed decimal is dropped. */
final class Amounts {
    private static final int DECIMALS = 2;

    private Amounts() {}

    static String text(@Nullable Amount amount) {
        return amount == null ? "" : text(amount.number());
    }

    private static String text(BigDecimal number) {
        var format = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMaximumFractionDigits(Math.max(DECIMALS, number.scale()));
        format.setParseBigDecimal(true);
        return format.format(number);
    }
}
