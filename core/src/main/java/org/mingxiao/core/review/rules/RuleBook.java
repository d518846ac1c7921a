package org.mingxiao.core.review.rules;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.mingxiao.core.review.Parameters;
import org.mingxiao.core.review.ReviewRule;
import org.mingxiao.core.review.language.Similarity;
import org.mingxiao.core.review.rules.adequacy.AdequacyRules;
import org.mingxiao.core.review.rules.completeness.CompletenessRules;
import org.mingxiao.core.review.rules.feasibility.FeasibilityRules;
import org.mingxiao.core.review.rules.relevance.RelevanceRules;
import org.mingxiao.core.review.rules.report.ReportRules;

/** Every rule there is, R01 to R23 and S1 to S8, in the order of their ids. */
public final class RuleBook {
    private RuleBook() {}

    /** The rules with the limits that ship with the program and the lexical measure of likeness. */
    public static List<ReviewRule> standard() {
        return with(Parameters.standard(), Similarity.lexical());
    }

    public static List<ReviewRule> with(Parameters parameters, Similarity similarity) {
        return Stream.of(
                        CompletenessRules.with(parameters),
                        RelevanceRules.with(parameters, similarity),
                        AdequacyRules.with(parameters),
                        FeasibilityRules.with(parameters),
                        ReportRules.with(parameters, similarity))
                .flatMap(Collection::stream)
                .sorted(Comparator.comparing(rule -> rule.card().id()))
                .toList();
    }
}
