package org.mingxiao.core.value.notation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number as it stands in a text.
 *
 * @param value the number with the decimals as written; null where the digits are no well-formed number ({@code
 *     69,420,92}), which is never guessed
 * @param end the place behind it
 */
public record Numeral(@Nullable BigDecimal value, int end) {
    /** Longer runs of digits are no figures of a form; they are not read, so that hostile text stays cheap. */
    private static final int MOST_DIGITS = 30;

    private static final int DIGITS_OF_A_LONG = 18;

    /**
     * The number that begins with the digit at {@code from}: plain digits, or groups of exactly three after the first
     * separator, then decimals. Everything that hangs on it by comma, point or blank and breaks this form makes it
     * malformed.
     */
    public static Numeral at(char[] text, int from, int to) {
        int i = digits(text, from, to);
        boolean wellFormed = true;
        if (separates(text, i, to, ',')) {
            wellFormed = i - from <= 3;
            while (separates(text, i, to, ',')) {
                int group = digits(text, i + 1, to);
                wellFormed &= group - i == 4;
                i = group;
            }
        }
        int point = -1;
        if (separates(text, i, to, '.')) {
            point = i;
            i = digits(text, i + 1, to);
        }
        while (separates(text, i, to, '.') || separates(text, i, to, ',') || separates(text, i, to, ' ')) {
            wellFormed = false;
            i = digits(text, i + 1, to);
        }
        boolean pointBehind = i + 1 < to && text[i] == '.' && (point >= 0 || text[i + 1] == '%');
        if (!wellFormed || pointBehind || i - from > MOST_DIGITS) {
            return new Numeral(null, i);
        }
        return new Numeral(decimal(text, from, i, point), i);
    }

    private static boolean separates(char[] text, int at, int to, char separator) {
        return at + 1 < to && text[at] == separator && Folding.isDigit(text[at + 1]);
    }

    private static int digits(char[] text, int from, int to) {
        int i = from;
        while (i < to && Folding.isDigit(text[i])) {
            i++;
        }
        return i;
    }

    private static BigDecimal decimal(char[] text, int from, int to, int point) {
        int scale = point < 0 ? 0 : to - point - 1;
        if (to - from <= DIGITS_OF_A_LONG) {
            long unscaled = 0;
            for (int i = from; i < to; i++) {
                if (Folding.isDigit(text[i])) {
                    unscaled = unscaled * 10 + (text[i] - '0');
                }
            }
            return BigDecimal.valueOf(unscaled, scale);
        }
        return new BigDecimal(new String(text, from, to - from).replace(",", ""));
    }
}
