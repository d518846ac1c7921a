package org.mingxiao.documents.recognition.phrase;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.money.Amount;
import org.mingxiao.core.money.MoneyUnit;

/** Amounts and money units as forms print them. */
public final class Money {
    private static final Pattern NUMBER =
            Pattern.compile("[¥]?([-−]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?)(亿元|百万元|万元|千元|元|万|亿)?");
    private static final Pattern LIKE_NUMBER = Pattern.compile("[¥]?[-−]?\\d[\\d,.]*(?:亿元|百万元|万元|千元|元|万|亿)?");
    private static final Pattern UNIT =
            Pattern.compile("(?:单位[:]?(?:人民币)?|[(（\\[【](?:单位[:]?)?(?:人民币)?)(亿元|百万元|万元|千元|元)");

    private Money() {}

    /**
     * The amount of a cell, in the form's unit unless it prints its own. Empty where there is no amount or a malformed
     * one: thousands groups have exactly three digits, and nothing is guessed.
     */
    public static Optional<Amount> amount(String text, MoneyUnit formUnit) {
        var matcher = NUMBER.matcher(folded(text));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var number = new BigDecimal(matcher.group(1).replace(",", "").replace('−', '-'));
        var unit = unit(matcher.group(2));
        return Optional.of(new Amount(number, unit == null ? formUnit : unit));
    }

    /** Whether the text is meant as an amount, well formed or not. */
    public static boolean isLikeAmount(String text) {
        return LIKE_NUMBER.matcher(folded(text)).matches();
    }

    /** A plain number: points, per cent (the sign is left away). Empty where the text is anything else. */
    public static Optional<BigDecimal> number(String text) {
        var plain = folded(text).replaceFirst("^[(](.*)[)]$", "$1").replaceFirst("[分%]+$", "");
        var matcher = NUMBER.matcher(plain);
        return matcher.matches() && matcher.group(2) == null
                ? Optional.of(new BigDecimal(matcher.group(1).replace(",", "").replace('−', '-')))
                : Optional.empty();
    }

    /** The unit that a label or a line announces: {@code （万元）}, {@code 单位：元}. */
    public static Optional<MoneyUnit> unitIn(String text) {
        var matcher = UNIT.matcher(Labels.folded(text));
        return matcher.find() ? Optional.ofNullable(unit(matcher.group(1))) : Optional.empty();
    }

    private static @Nullable MoneyUnit unit(@Nullable String text) {
        for (var unit : MoneyUnit.values()) {
            if (unit.text().equals(text) || unit.text().equals(text + "元")) {
                return unit;
            }
        }
        return null;
    }

    private static String folded(String text) {
        return Labels.folded(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replace('，', ',')
                .replace('￥', '¥');
    }
}
