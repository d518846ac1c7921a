package org.mingxiao.core.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.value.notation.Unit;

/**
 * What two numbers of different units must be multiplied by to be comparable; both, so that no division is needed.
 *
 * @param target the factor of the target's number
 * @param actual the factor of the actual number
 */
record Conversion(BigDecimal target, BigDecimal actual) {
    private static final String SHARE = "share";
    private static final BigDecimal ONE_PERCENT = new BigDecimal("0.01");
    private static final BigDecimal TWICE_A_PERCENT = new BigDecimal("0.02");
    private static final BigDecimal LARGEST_FRACTION = BigDecimal.ONE;
    private static final Conversion NONE = new Conversion(BigDecimal.ONE, BigDecimal.ONE);

    /**
     * Every conversion that the units allow: none where they do not convert, several where one number is bare.
     *
     * @param wanted the size of the target's number
     * @param given the size of the actual number
     */
    static List<Conversion> between(String target, BigDecimal wanted, String actual, BigDecimal given) {
        if (target.equals(actual)) {
            return List.of(NONE);
        }
        if (actual.isEmpty()) {
            return bare(Lexicon.UNITS.read(target), wanted, given).stream()
                    .map(power -> new Conversion(power, BigDecimal.ONE))
                    .toList();
        }
        if (target.isEmpty()) {
            return bare(Lexicon.UNITS.read(actual), given, wanted).stream()
                    .map(power -> new Conversion(BigDecimal.ONE, power))
                    .toList();
        }
        var conversion = convert(Lexicon.UNITS.read(target), Lexicon.UNITS.read(actual));
        return conversion == null ? List.of() : List.of(conversion);
    }

    /**
     * A bare number takes the other's unit. Where it is far larger it may be counted without the magnitude, and is where it is
     * nearer so (beside 30万元, 320000); it may be a fraction of one where it is small enough (beside 95%, 0.98).
     */
    private static List<BigDecimal> bare(@Nullable Unit unit, BigDecimal measured, BigDecimal bare) {
        var readings = new ArrayList<BigDecimal>();
        int power = unit == null ? 0 : unit.power();
        if (power == 0 || bare.compareTo(measured.scaleByPowerOfTen(power - 1)) <= 0) {
            readings.add(BigDecimal.ONE);
        }
        if (power > 0 && bare.compareTo(measured.scaleByPowerOfTen(1)) > 0) {
            readings.add(BigDecimal.ONE.scaleByPowerOfTen(power));
        }
        boolean share = unit != null
                && unit.measure() != null
                && SHARE.equals(unit.measure().family());
        if (share && bare.compareTo(LARGEST_FRACTION.max(measured.multiply(TWICE_A_PERCENT))) <= 0) {
            readings.add(ONE_PERCENT);
        }
        return readings;
    }

    private static @Nullable Conversion convert(@Nullable Unit wanted, @Nullable Unit given) {
        if (wanted == null || given == null || !denominator(wanted).equals(denominator(given))) {
            return null;
        }
        var one = wanted.measure();
        var two = given.measure();
        if (one != null && two != null && one.family() != null && one.family().equals(two.family())) {
            return new Conversion(scaled(one.factor(), wanted), scaled(two.factor(), given));
        }
        boolean sameName = (one == null) == (two == null) && wanted.name().equals(given.name());
        return sameName ? new Conversion(scaled(BigDecimal.ONE, wanted), scaled(BigDecimal.ONE, given)) : null;
    }

    private static BigDecimal scaled(BigDecimal factor, Unit unit) {
        return factor.scaleByPowerOfTen(unit.power());
    }

    private static String denominator(Unit unit) {
        int slash = unit.text().indexOf('/');
        return slash < 0 ? "" : unit.text().substring(slash);
    }
}
