package org.mingxiao.core.score;

import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import org.mingxiao.core.score.scheme.ReverseFormula;

/** The formulas F1–F13 on bare numbers. Each rounds once, half up to two decimals, and stays between 0 and the weight. */
final class Points {
    private static final int SCALE = 2;

    private Points() {}

    static BigDecimal none() {
        return BigDecimal.ZERO.setScale(SCALE);
    }

    static BigDecimal full(BigDecimal weight) {
        return weight.setScale(SCALE, HALF_UP);
    }

    /** F2, F3, F9 and the rate of F1: {@code target > 0}. */
    static BigDecimal positive(BigDecimal weight, BigDecimal target, BigDecimal actual) {
        if (actual.compareTo(target) >= 0) {
            return full(weight);
        }
        return share(weight, actual, target);
    }

    /** F4: nothing at all was to happen. */
    static BigDecimal zero(BigDecimal weight, BigDecimal actual) {
        return actual.signum() <= 0 ? full(weight) : none();
    }

    /** F5a and F5b: {@code target >= 0}. */
    static BigDecimal reverse(BigDecimal weight, BigDecimal target, BigDecimal actual, ReverseFormula formula) {
        if (actual.compareTo(target) <= 0) {
            return full(weight);
        }
        if (target.signum() == 0) {
            return none();
        }
        return switch (formula) {
            case LINEAR -> share(weight, target.add(target).subtract(actual), target);
            case RATIO -> share(weight, target, actual);
        };
    }

    /** F10: what is left of the weight when a target set too low was far exceeded. */
    static BigDecimal lessShare(BigDecimal weight, BigDecimal deduction) {
        return weight.multiply(BigDecimal.ONE.subtract(deduction)).setScale(SCALE, HALF_UP);
    }

    private static BigDecimal share(BigDecimal weight, BigDecimal part, BigDecimal whole) {
        return part.signum() <= 0 ? none() : weight.multiply(part).divide(whole, SCALE, HALF_UP);
    }
}
