package org.mingxiao.core.value.notation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A unit as it stands behind a number.
 *
 * @param text the unit as written with its magnitude, blanks removed: {@code 亿元}, {@code 元/亩}; empty where the number is bare
 * @param power the power of ten of its magnitude: 8 for {@code 亿元}
 * @param measure what the word list knows of its first word; null where it is a magnitude only or an unlisted word
 * @param known whether the word list has its first word
 * @param end the place behind it
 */
public record Unit(String text, int power, @Nullable Measure measure, boolean known, int end) {
    /** The unit without its magnitude: {@code 元} of {@code 亿元}. */
    public String name() {
        int i = 0;
        while (power > 0 && i < text.length() && "百千万亿".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return text.substring(i);
    }

    /**
     * What kind of measure a unit is.
     *
     * @param family units of one family convert; null where the unit counts only for itself
     * @param factor how many base units of the family one unit is
     * @param describing whether it describes a thing rather than measuring it when a noun follows
     */
    public record Measure(@Nullable String family, BigDecimal factor, boolean describing) {}
}
