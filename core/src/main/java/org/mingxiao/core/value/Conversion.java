package org.mingxiao.core.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.value.notation.Unit;

/** Brings numbers of different units to one; where that is not sure, to each that they may mean. */
final class Conversion {
    private static final String SHARE = "share";

    private Conversion() {}

    /**
     * The factors by which an actual number may have to be multiplied to be counted like the target's; empty where the
     * units do not convert, several where the actual number is bare and may mean more than one.
     */
    static List<BigDecimal> factors(String target, String actual) {
        if (target.equals(actual)) {
            return List.of(BigDecimal.ONE);
        }
        var wanted = Lexicon.UNITS.read(target);
        if (actual.isEmpty()) {
            return bare(wanted);
        }
        if (target.isEmpty()) {
            var given = Lexicon.UNITS.read(actual);
            return given == null
                    ? List.of(BigDecimal.ONE)
                    : bare(given).stream().map(Conversion::inverse).toList();
        }
        var given = Lexicon.UNITS.read(actual);
        var factor = wanted == null || given == null ? null : factor(wanted, given);
        return factor == null ? List.of() : List.of(factor);
    }

    /** A bare number beside 30万元 may be 万元 or 元; beside 95% it may be 98 or 0.98. */
    private static List<BigDecimal> bare(@Nullable Unit unit) {
        var readings = new ArrayList<BigDecimal>();
        readings.add(BigDecimal.ONE);
        if (unit != null && unit.power() > 0) {
            readings.add(BigDecimal.ONE.scaleByPowerOfTen(-unit.power()));
        }
        if (unit != null
                && unit.measure() != null
                && SHARE.equals(unit.measure().family())) {
            readings.add(BigDecimal.ONE.scaleByPowerOfTen(2));
        }
        return readings;
    }

    private static BigDecimal inverse(BigDecimal powerOfTen) {
        return BigDecimal.ONE.scaleByPowerOfTen(powerOfTen.scale() - powerOfTen.precision() + 1);
    }

    /** How many of the wanted unit one of the given is; null where they do not convert exactly. */
    private static @Nullable BigDecimal factor(Unit wanted, Unit given) {
        var one = wanted.measure();
        var two = given.measure();
        if (!Objects.equals(denominator(wanted), denominator(given))) {
            return null;
        }
        int rise = given.power() - wanted.power();
        if (one == null || two == null) {
            return one == two ? BigDecimal.ONE.scaleByPowerOfTen(rise) : null;
        }
        if (one.family() == null || !one.family().equals(two.family())) {
            return bareName(wanted).equals(bareName(given)) ? BigDecimal.ONE.scaleByPowerOfTen(rise) : null;
        }
        try {
            return two.factor().scaleByPowerOfTen(rise).divide(one.factor());
        } catch (ArithmeticException endless) {
            return two.factor().scaleByPowerOfTen(rise).divide(one.factor(), MathContext.DECIMAL128);
        }
    }

    private static String denominator(Unit unit) {
        int slash = unit.text().indexOf('/');
        return slash < 0 ? "" : unit.text().substring(slash);
    }

    private static String bareName(Unit unit) {
        int i = 0;
        while (unit.power() > 0
                && i < unit.text().length()
                && "百千万亿".indexOf(unit.text().charAt(i)) >= 0) {
            i++;
        }
        return unit.text().substring(i);
    }
}
