package org.mingxiao.core.review.rules.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.mingxiao.core.form.Fact;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.review.Bilingual;
import org.mingxiao.core.review.LegalBasis;
import org.mingxiao.core.review.ReviewItem;
import org.mingxiao.core.review.ReviewRule;
import org.mingxiao.core.review.RuleCard;
import org.mingxiao.core.review.Subject;
import org.mingxiao.core.review.language.Similarity;

/** S7. */
final class EveryGoalHasAResult implements ReviewRule.OnForm {
    private static final RuleCard CARD = new RuleCard(
            "S7",
            new Bilingual("每个目标都有完成情况", "every goal has a result"),
            new Bilingual("警告", "warning"),
            ReviewItem.REPORT_TRUTH,
            List.of(LegalBasis.PROJECT_EVALUATION),
            new Bilingual("目标“举办展会 4 场”，报告没有写实际场数 → 警告", "goal 举办展会 4 场, no actual in the report → warning"),
            new Bilingual("报告中没有读到目标或事实时不判断", "silent where no goals or facts were read"));

    private final Similarity similarity;

    EveryGoalHasAResult(Similarity similarity) {
        this.similarity = similarity;
    }

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public List<Placed> check(Form form, List<Subject> subjects) {
        if (!Passages.isReport(form) || form.facts().isEmpty()) {
            return List.of();
        }
        var placed = new ArrayList<Placed>();
        for (var fact : form.facts()) {
            if (fact.target() != null && fact.actual() == null) {
                placed.add(new Placed(
                        null,
                        CARD.warning(
                                fact.place(),
                                "目标“" + fact.name() + "”没有写实际完成情况",
                                List.of(fact.text()),
                                "补充实际完成值及佐证材料。")));
            }
        }
        for (var goal : form.goals()) {
            if (form.facts().stream().noneMatch(fact -> speaksOf(goal.text(), fact))) {
                placed.add(new Placed(
                        null,
                        CARD.warning(goal.place(), "该目标在自评中没有对应的完成情况", List.of(goal.text()), "逐条说明目标完成情况，用数据说明结果。")));
            }
        }
        return placed;
    }

    private boolean speaksOf(String goal, Fact fact) {
        return fact.actual() != null
                && similarity.share(goal, fact.name() + fact.text()).compareTo(BigDecimal.ZERO) > 0;
    }
}
