package org.mingxiao.core.review.rules.feasibility;

import java.util.List;
import org.mingxiao.core.review.Bilingual;
import org.mingxiao.core.review.LegalBasis;
import org.mingxiao.core.review.ReviewItem;
import org.mingxiao.core.review.ReviewRule;
import org.mingxiao.core.review.RuleCard;

/** R21. Speaks once attachments are kept beside a project; no published form carries them. */
final class ProjectRestsOnDocuments implements ReviewRule.Waiting {
    private static final RuleCard CARD = new RuleCard(
            "R21",
            new Bilingual(
                    "项目有立项依据、实施方案和测算；限额以上的新项目还有事前绩效评估",
                    "the project rests on documents: grounds, plan, calculation; a large new project also on an ex-ante appraisal"),
            new Bilingual("错误", "error"),
            ReviewItem.CONDITIONS,
            List.of(LegalBasis.PERFORMANCE_OPINION),
            new Bilingual("新增 1,000 万元项目没有事前绩效评估 → 错误", "a new 1,000 万元 project without appraisal → error"),
            new Bilingual(
                    "公开的表格不带附件，也没有项目属性，目前不判断",
                    "published forms carry neither attachments nor whether a project is new: silent for now"));

    @Override
    public RuleCard card() {
        return CARD;
    }
}
