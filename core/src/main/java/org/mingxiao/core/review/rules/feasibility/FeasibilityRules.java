package org.mingxiao.core.review.rules.feasibility;

import java.util.List;
import org.mingxiao.core.review.Parameters;
import org.mingxiao.core.review.ReviewRule;

/** The rules on feasibility, in the order of their ids. */
public final class FeasibilityRules {
    private FeasibilityRules() {}

    public static List<ReviewRule> with(Parameters parameters) {
        return List.of(new TargetsLieInTheFuture(), new MoneyIsItemised(parameters), new ProjectRestsOnDocuments());
    }
}
