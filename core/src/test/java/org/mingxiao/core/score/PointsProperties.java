package org.mingxiao.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.mingxiao.core.score.scheme.ReverseFormula;

/** What holds for every weight, target and actual value. */
class PointsProperties {

    @Property
    void pointsStayWithinTheWeight(
            @ForAll @BigRange(min = "0.01", max = "100") @Scale(2) BigDecimal weight,
            @ForAll @BigRange(min = "0.01", max = "1000000") @Scale(2) BigDecimal target,
            @ForAll @BigRange(min = "-1000000", max = "1000000") @Scale(3) BigDecimal actual,
            @ForAll ReverseFormula formula) {
        assertWithin(weight, Points.positive(weight, target, actual));
        assertWithin(weight, Points.reverse(weight, target, actual, formula));
        assertWithin(weight, Points.reverse(weight, BigDecimal.ZERO, actual, formula));
        assertWithin(weight, Points.zero(weight, actual));
    }

    @Property
    void moreOfAPositiveIndicatorNeverScoresLess(
            @ForAll @BigRange(min = "0.01", max = "100") @Scale(2) BigDecimal weight,
            @ForAll @BigRange(min = "0.01", max = "10000") @Scale(2) BigDecimal target,
            @ForAll @BigRange(min = "-100", max = "20000") @Scale(2) BigDecimal actual,
            @ForAll @BigRange(min = "0", max = "1000") @Scale(2) BigDecimal more) {
        assertThat(Points.positive(weight, target, actual.add(more)))
                .isGreaterThanOrEqualTo(Points.positive(weight, target, actual));
    }

    @Property
    void moreOfAReverseIndicatorNeverScoresMore(
            @ForAll @BigRange(min = "0.01", max = "100") @Scale(2) BigDecimal weight,
            @ForAll @BigRange(min = "0", max = "10000") @Scale(2) BigDecimal target,
            @ForAll @BigRange(min = "0", max = "30000") @Scale(2) BigDecimal actual,
            @ForAll @BigRange(min = "0", max = "1000") @Scale(2) BigDecimal more,
            @ForAll ReverseFormula formula) {
        assertThat(Points.reverse(weight, target, actual.add(more), formula))
                .isLessThanOrEqualTo(Points.reverse(weight, target, actual, formula));
    }

    @Property
    void aReachedTargetScoresFull(
            @ForAll @BigRange(min = "0.01", max = "100") @Scale(2) BigDecimal weight,
            @ForAll @BigRange(min = "0.01", max = "10000") @Scale(2) BigDecimal target) {
        assertThat(Points.positive(weight, target, target)).isEqualByComparingTo(weight);
        assertThat(Points.reverse(weight, target, target, ReverseFormula.LINEAR))
                .isEqualByComparingTo(weight);
        assertThat(Points.reverse(weight, target, target, ReverseFormula.RATIO)).isEqualByComparingTo(weight);
    }

    @Property
    void theRatioFormulaIsTheMilder(
            @ForAll @BigRange(min = "0.01", max = "100") @Scale(2) BigDecimal weight,
            @ForAll @BigRange(min = "0.01", max = "10000") @Scale(2) BigDecimal target,
            @ForAll @BigRange(min = "0", max = "30000") @Scale(2) BigDecimal actual) {
        assertThat(Points.reverse(weight, target, actual, ReverseFormula.RATIO))
                .isGreaterThanOrEqualTo(Points.reverse(weight, target, actual, ReverseFormula.LINEAR));
    }

    private static void assertWithin(BigDecimal weight, BigDecimal points) {
        assertThat(points).isBetween(BigDecimal.ZERO, weight);
        assertThat(points.scale()).isEqualTo(2);
    }
}
