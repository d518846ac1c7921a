package org.mingxiao.core.review.rules.adequacy;

import java.util.List;
import org.mingxiao.core.review.Parameters;
import org.mingxiao.core.review.ReviewRule;

/** The rules on adequacy, in the order of their ids. */
public final class AdequacyRules {
    private AdequacyRules() {}

    public static List<ReviewRule> with(Parameters parameters) {
        return List.of(
                new CycleAndAnnualMakeSense(parameters),
                new TargetsAreNotBelowReached(parameters),
                new TargetsAreDecent(parameters),
                new MoneyFitsQuantity(parameters),
                new MuchMoneyHasEnoughIndicators(parameters));
    }
}
