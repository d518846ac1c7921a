package org.mingxiao.core.score;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.value.Quantity;
import org.mingxiao.core.value.Range;

/**
 * A target and an actual number in the unit of the target.
 *
 * @param upper the upper end of a target range; the target itself otherwise
 */
record Measures(BigDecimal target, BigDecimal upper, BigDecimal actual, String unit) {
    /** 万 and 亿 belong to the number, and so do 千 and 百 in front of money; 千克, 千米 and 百分点 are units of their own. */
    private static final Pattern MAGNITUDE = Pattern.compile("^(?:[十百千]?[万亿]亿?|[百千](?=元|人|户|家))");

    /** Empty where the units do not convert. */
    static Optional<Measures> of(Quantity target, Quantity actual) {
        return of(target.number(), target.number(), target.unit(), actual);
    }

    static Optional<Measures> of(Range target, Quantity actual) {
        return of(target.number(), target.upper(), target.unit(), actual);
    }

    private static Optional<Measures> of(BigDecimal lower, BigDecimal upper, @Nullable String unit, Quantity actual) {
        var targetUnit = Unit.of(unit);
        var actualUnit = Unit.of(actual.unit());
        if (targetUnit.name().equals(actualUnit.name())) {
            var inTargetUnit = actual.number().scaleByPowerOfTen(actualUnit.power() - targetUnit.power());
            return Optional.of(new Measures(lower, upper, inTargetUnit, targetUnit.name()));
        }
        var oneIsBare = targetUnit.isBare() || actualUnit.isBare();
        var fractionBesidePercent = actual.number().abs().compareTo(BigDecimal.ONE) <= 0
                && lower.abs().compareTo(BigDecimal.ONE) > 0;
        if (oneIsBare && !fractionBesidePercent) {
            return Optional.of(new Measures(lower, upper, actual.number(), targetUnit.name() + actualUnit.name()));
        }
        return Optional.empty();
    }

    /** A unit without its magnitude, and by which power of ten that multiplies. */
    private record Unit(String name, int power) {
        static Unit of(@Nullable String written) {
            var unit = written == null ? "" : written;
            var matcher = MAGNITUDE.matcher(unit);
            var magnitude = matcher.find() ? matcher.group() : "";
            var name = unit.substring(magnitude.length());
            return new Unit(
                    name.startsWith("个") && name.length() > 1 ? name.substring(1) : name,
                    magnitude.chars().map(Unit::power).sum());
        }

        boolean isBare() {
            return name.isEmpty() && power == 0;
        }

        private static int power(int digit) {
            return switch (digit) {
                case '十' -> 1;
                case '百' -> 2;
                case '千' -> 3;
                case '万' -> 4;
                default -> 8;
            };
        }
    }
}
