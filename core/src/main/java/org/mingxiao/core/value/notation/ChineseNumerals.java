package org.mingxiao.core.value.notation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Numbers in Chinese characters: {@code 三百二十}, {@code 九十五点五}, {@code 二零二五}, {@code 叁佰}. A 万 or 亿 that ends the
 * number is left to the unit, as it is with digits: {@code 两千万元} is 2000 {@code 万元}.
 */
public final class ChineseNumerals {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final String FORMAL_DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final char FIRST_CHARACTER = '一';

    /** What each character from 一 on is worth as a digit, and one more; 0 where it is none. */
    private static final byte[] VALUES = values();

    /** Behind a lone 一 these make a word (一定, 一流, 一系列), not a count. */
    private static final String WORDS_OF_ONE = "定流些般直致体律旦样系贯向切";

    private static final int LONGEST = 24;
    private static final long LARGEST = 1_000_000_000_000_000L;

    private ChineseNumerals() {}

    private static byte[] values() {
        var values = new byte['龟' - FIRST_CHARACTER];
        for (int digit = 0; digit <= 9; digit++) {
            values[DIGITS.charAt(digit) - FIRST_CHARACTER] = (byte) (digit + 1);
            values[FORMAL_DIGITS.charAt(digit) - FIRST_CHARACTER] = (byte) (digit + 1);
        }
        values['两' - FIRST_CHARACTER] = 3;
        return values;
    }

    /** Whether a number may begin with this character. */
    public static boolean begins(char c) {
        return digit(c) >= 0
                || c == '十'
                || c == '拾'
                || c == '百'
                || c == '佰'
                || c == '千'
                || c == '仟'
                || c == '万'
                || c == '亿';
    }

    /**
     * The number at {@code from}; a magnitude alone (超 万人) counts once. Null where the characters there are none, or only a vague one ({@code 三五家}).
     */
    public static @Nullable Numeral at(char[] text, int from, int to) {
        int end = from;
        int limit = Math.min(to, from + LONGEST + 1);
        while (end < limit && (digit(text[end]) >= 0 || power(text[end]) > 0)) {
            end++;
        }
        while (end > from && power(text[end - 1]) >= 4) {
            end--;
        }
        if (end == from && from < to && power(text[from]) >= 4) {
            return new Numeral(BigDecimal.ONE, from);
        }
        if (end == from || end - from > LONGEST || isWordOfOne(text, from, end, to)) {
            return null;
        }
        var whole = whole(text, from, end);
        if (whole < 0) {
            return null;
        }
        int decimals = end;
        if (end + 1 < to && text[end] == '点' && digit(text[end + 1]) >= 0) {
            decimals = end + 1;
            while (decimals < to && decimals - end <= LONGEST && digit(text[decimals]) >= 0) {
                decimals++;
            }
        }
        return new Numeral(withDecimals(whole, text, end + 1, decimals), decimals);
    }

    private static boolean isWordOfOne(char[] text, int from, int end, int to) {
        return end - from == 1 && text[from] == '一' && end < to && WORDS_OF_ONE.indexOf(text[end]) >= 0;
    }

    /** The place behind all numerals that stand together from here on; at least one further. */
    public static int runEnd(char[] text, int from, int to) {
        int i = from + 1;
        while (i < to && begins(text[i])) {
            i++;
        }
        return i;
    }

    /** The place behind the everyday digits and tens that begin here, at most four: a year, a month or a day. */
    static int plainEnd(char[] text, int from, int to) {
        int i = from;
        while (i < to && i - from < 4 && (text[i] == '十' || DIGITS.indexOf(text[i]) >= 0)) {
            i++;
        }
        return i;
    }

    /** Their number; 0 where they are none. */
    static int plain(char[] text, int from, int to) {
        return (int) Math.max(0, whole(text, from, to));
    }

    private static BigDecimal withDecimals(long whole, char[] text, int from, int to) {
        var number = new StringBuilder().append(whole);
        if (to > from) {
            number.append('.');
            for (int i = from; i < to; i++) {
                number.append(digit(text[i]));
            }
        }
        return new BigDecimal(number.toString());
    }

    private static long whole(char[] text, int from, int to) {
        boolean places = false;
        for (int i = from; i < to; i++) {
            places |= power(text[i]) > 0;
        }
        return places ? byPlaces(text, from, to) : digitByDigit(text, from, to);
    }

    /** {@code 二零二五}: digit by digit. Two or three in a row ({@code 七八个}) mean "some seven or eight". */
    private static long digitByDigit(char[] text, int from, int to) {
        if (to - from > 12 || (to - from > 1 && to - from < 4)) {
            return -1;
        }
        long number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + digit(text[i]);
        }
        return number;
    }

    /** {@code 三万五千}: a digit times the place that follows it; -1 where places do not fall in order. */
    private static long byPlaces(char[] text, int from, int to) {
        long total = 0;
        long section = 0;
        int digit = -1;
        int last = Integer.MAX_VALUE;
        for (int i = from; i < to; i++) {
            int power = power(text[i]);
            if (power == 0) {
                int next = digit(text[i]);
                if (digit > 0) {
                    return -1;
                }
                digit = next;
            } else if (power < 4) {
                if (power >= last || digit == 0) {
                    return -1;
                }
                section += (digit < 0 ? 1 : digit) * ten(power);
                digit = -1;
                last = power;
            } else {
                total += section + Math.max(digit, 0);
                if (total > LARGEST / ten(power)) {
                    return -1;
                }
                total *= ten(power);
                section = 0;
                digit = -1;
                last = Integer.MAX_VALUE;
            }
        }
        return colloquial(text, to, digit, last) ? -1 : total + section + Math.max(digit, 0);
    }

    /** {@code 三百二} may be 320 or 302. */
    private static boolean colloquial(char[] text, int to, int digit, int last) {
        return digit > 0 && to > 1 && power(text[to - 2]) > 1 && last != 1;
    }

    private static long ten(int power) {
        return BigDecimal.TEN.pow(power).longValueExact();
    }

    private static int digit(char c) {
        int at = c - FIRST_CHARACTER;
        return at >= 0 && at < VALUES.length ? VALUES[at] - 1 : -1;
    }

    private static int power(char c) {
        return switch (c) {
            case '十', '拾' -> 1;
            case '百', '佰' -> 2;
            case '千', '仟' -> 3;
            case '万' -> 4;
            case '亿' -> 8;
            default -> 0;
        };
    }
}
