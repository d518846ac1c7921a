package org.mingxiao.core.review.rules.relevance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mingxiao.core.form.Indicator;
import org.mingxiao.core.review.Bilingual;
import org.mingxiao.core.review.Finding;
import org.mingxiao.core.review.LegalBasis;
import org.mingxiao.core.review.ReviewItem;
import org.mingxiao.core.review.ReviewRule;
import org.mingxiao.core.review.RuleCard;
import org.mingxiao.core.review.Subject;
import org.mingxiao.core.review.language.Similarity;
import org.mingxiao.core.review.language.Wording;

/** R12. */
final class GoalAndIndicatorsBelongTogether implements ReviewRule.OnSubject {
    private static final RuleCard CARD = new RuleCard(
            "R12",
            new Bilingual(
                    "项目名称、绩效目标和指标说的是一件事；每个总体目标都有对应的指标",
                    "name, goal and indicators speak of one thing; each numbered goal has an indicator"),
            new Bilingual("警告；只供人工复核排序，不单独退回", "warning; orders cases for a person, never rejects alone"),
            ReviewItem.GOAL_RELEVANCE,
            List.of(LegalBasis.GOAL_MANAGEMENT),
            new Bilingual(
                    "项目是档案数字化，目标写的是植树 → 警告",
                    "a project on digitising archives with a goal on planting trees → warning"),
            new Bilingual("名称只有“工作经费”一类通用词时不判断", "names of general words only, such as 工作经费, are not judged"));

    private final Similarity similarity;

    GoalAndIndicatorsBelongTogether(Similarity similarity) {
        this.similarity = similarity;
    }

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public List<Finding> check(Subject subject) {
        if (!subject.setsGoals() || !subject.says()) {
            return List.of();
        }
        return subject.isDepartment() ? goals(subject) : project(subject);
    }

    private List<Finding> project(Subject subject) {
        var name = subject.name();
        var goal = subject.goal();
        var indicators = names(subject);
        if (Wording.pairs(name).isEmpty() || goal.isBlank()) {
            return List.of();
        }
        var rowsSpeak = shares(name, indicators);
        if (shares(name, goal) || rowsSpeak && shares(goal, indicators)) {
            return List.of();
        }
        var message = rowsSpeak ? "绩效目标没有提到项目名称和指标所说的内容" : "绩效目标和指标都没有提到项目名称所说的内容";
        return List.of(CARD.warning(
                subject.place(), "项目“" + name + "”：" + message, List.of(name, goal), "核对目标、指标是否属于本项目，按项目内容改写。"));
    }

    private List<Finding> goals(Subject subject) {
        var indicators = names(subject);
        if (indicators.isBlank()) {
            return List.of();
        }
        var findings = new ArrayList<Finding>();
        for (var goal : subject.form().goals()) {
            if (goal.number() != null && !Wording.pairs(goal.text()).isEmpty() && !shares(goal.text(), indicators)) {
                findings.add(CARD.warning(
                        goal.place(),
                        "目标 " + goal.number() + " 没有对应的绩效指标",
                        List.of(goal.text()),
                        "为该目标补充至少一条可衡量的指标，或并入其他目标。"));
            }
        }
        return findings;
    }

    private boolean shares(String name, String text) {
        return similarity.share(name, text).compareTo(BigDecimal.ZERO) > 0;
    }

    private static String names(Subject subject) {
        return subject.indicators().stream().map(Indicator::name).collect(Collectors.joining("\n"));
    }
}
