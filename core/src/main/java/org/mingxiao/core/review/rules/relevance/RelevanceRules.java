package org.mingxiao.core.review.rules.relevance;

import java.util.List;
import org.mingxiao.core.review.Parameters;
import org.mingxiao.core.review.ReviewRule;
import org.mingxiao.core.review.language.Similarity;

/** The rules on relevance, in the order of their ids. */
public final class RelevanceRules {
    private RelevanceRules() {}

    public static List<ReviewRule> with(Parameters parameters, Similarity similarity) {
        return List.of(
                new IndicatorsStandInTheirClass(),
                new ValuesAreMeasurable(parameters),
                new NothingIsCopied(parameters),
                new GoalAndIndicatorsBelongTogether(similarity),
                new OneNameHasOneScope(parameters),
                new GoalAndIndicatorPullTheSameWay(parameters));
    }
}
