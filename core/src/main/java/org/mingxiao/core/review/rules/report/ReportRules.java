package org.mingxiao.core.review.rules.report;

import java.util.List;
import org.mingxiao.core.review.Parameters;
import org.mingxiao.core.review.ReviewRule;
import org.mingxiao.core.review.language.Similarity;

/** The rules on prose reports, in the order of their ids. */
public final class ReportRules {
    private ReportRules() {}

    public static List<ReviewRule> with(Parameters parameters, Similarity similarity) {
        return List.of(
                new NumbersAreWellFormed(),
                new PercentagesRecompute(),
                new CountsMatchLists(),
                new OneFactHasOneValue(),
                new TotalIsReproducible(parameters),
                new ScoreAgreesWithText(parameters),
                new EveryGoalHasAResult(similarity),
                new ActualsAreExact());
    }
}
