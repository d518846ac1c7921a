package org.mingxiao.server.goals.mapping;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.money.Amount;
import org.mingxiao.core.money.MoneyUnit;
import org.mingxiao.server.goals.GoalForm;
import org.mingxiao.server.goals.layout.BlockName;
import org.mingxiao.server.goals.layout.GoalKind;

/** Amounts of money as cells write them: in 万元, thousands in groups of three or not at all. */
public final class Amounts {
    private static final Pattern WELL_FORMED = Pattern.compile("-?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?");

    private Amounts() {}

    /** The figure of a cell; empty where it is blank or malformed: never guessed. */
    public static Optional<BigDecimal> read(String text) {
        var folded = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
        return WELL_FORMED.matcher(folded).matches()
                ? Optional.of(new BigDecimal(folded.replace(",", "")))
                : Optional.empty();
    }

    static @Nullable Amount amount(String text) {
        return read(text)
                .map(number -> new Amount(number, MoneyUnit.TEN_THOUSAND))
                .orElse(null);
    }

    /**
     * The money that a form is about: of a project its total, of a department its income; empty where an amount is missing.
     */
    public static Optional<BigDecimal> total(GoalForm form) {
        if (form.kind() == GoalKind.PROJECT) {
            return form.lines(BlockName.FUNDING).stream().findFirst().flatMap(line -> read(line.text("amount")));
        }
        var income = form.lines(BlockName.BUDGET).stream()
                .filter(line ->
                        line.text("item").equals("财政拨款") || line.text("item").equals("其他资金"))
                .map(line -> read(line.text("amount")))
                .toList();
        return income.isEmpty() || income.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : income.stream().flatMap(Optional::stream).reduce(BigDecimal::add);
    }

    /** The text of an amount in 万元: thousands parted, every decimal it has and at least two. */
    public static String text(BigDecimal tenThousands) {
        var format = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMaximumFractionDigits(Math.max(2, tenThousands.scale()));
        return format.format(tenThousands);
    }

    static String text(@Nullable Amount amount) {
        return amount == null ? "" : text(amount.in(MoneyUnit.TEN_THOUSAND).number());
    }
}
