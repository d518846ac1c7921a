package org.mingxiao.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.mingxiao.core.score.scheme.ReverseFormula;
import org.mingxiao.core.score.scheme.Scheme;
import org.mingxiao.core.score.scheme.Schemes;

/** The schemes that come along, and which one is in force where. */
class SchemesTest {

    @Test
    void theNationalSchemeHoldsWhereNoRegionHasItsOwn() {
        assertThat(Schemes.in("440113", 2024).id()).isEqualTo("national");
        assertThat(Schemes.national(null).id()).isEqualTo("national");
    }

    @Test
    void aVariantIsChosenByItsIdOnly() {
        var variant = Schemes.byId("national-reverse-ratio").orElseThrow();
        assertThat(variant.reverse()).isEqualTo(ReverseFormula.RATIO);
        assertThat(variant.holdsInRegion("")).isFalse();
        assertThat(Schemes.byId("no-such-scheme")).isEmpty();
    }

    @Test
    void aVariantInheritsWhatItDoesNotSay() {
        var variant = Schemes.byId("national-execution-20").orElseThrow();
        assertThat(variant.executionWeight()).isEqualByComparingTo("20");
        assertThat(variant.grades()).isEqualTo(Schemes.national(null).grades());
        assertThat(variant.weightPlans()).hasSize(2);
    }

    @Test
    void everyWeightPlanAddsUpToTheFullScore() {
        assertThat(Schemes.all())
                .isNotEmpty()
                .allSatisfy(scheme -> assertThat(scheme.weightPlans())
                        .isNotEmpty()
                        .allSatisfy(plan -> assertThat(sum(plan).add(scheme.executionWeight()))
                                .as(plan.name())
                                .isEqualByComparingTo(scheme.fullScore())));
    }

    @Test
    void theBandsOfEverySchemeLeaveNoGap() {
        assertThat(Schemes.all()).allSatisfy(scheme -> {
            var bands = scheme.qualitative();
            assertThat(bands.get(0).from()).isEqualByComparingTo("0");
            for (int i = 1; i < bands.size(); i++) {
                assertThat(bands.get(i).from())
                        .isEqualByComparingTo(bands.get(i - 1).to());
            }
            assertThat(bands.get(bands.size() - 1).to()).isEqualByComparingTo("1");
        });
    }

    private static BigDecimal sum(Scheme.WeightPlan plan) {
        return plan.groups().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
