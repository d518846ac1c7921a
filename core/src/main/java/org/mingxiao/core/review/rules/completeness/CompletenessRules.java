package org.mingxiao.core.review.rules.completeness;

import java.util.List;
import org.mingxiao.core.review.Parameters;
import org.mingxiao.core.review.ReviewRule;

/** The rules on completeness, in the order of their ids. */
public final class CompletenessRules {
    private CompletenessRules() {}

    public static List<ReviewRule> with(Parameters parameters) {
        return List.of(
                new RequiredCellsAreFilled(parameters),
                new AmountsTieOut(parameters),
                new ClassCodesAgree(),
                new CompulsoryClassesArePresent(),
                new ValuesCanBeRead(),
                new CycleAndAnnualShareOneUnit(),
                new KindFitsTheName(),
                new NothingIsLeftOver(),
                new WeightsAddUp(parameters));
    }
}
