package org.mingxiao.core.review.rules.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.mingxiao.core.form.Fact;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.review.Bilingual;
import org.mingxiao.core.review.LegalBasis;
import org.mingxiao.core.review.ReviewItem;
import org.mingxiao.core.review.ReviewRule;
import org.mingxiao.core.review.RuleCard;
import org.mingxiao.core.review.Subject;
import org.mingxiao.core.review.language.Unit;
import org.mingxiao.core.review.language.Wording;
import org.mingxiao.core.value.Quantity;

/** S4. */
final class OneFactHasOneValue implements ReviewRule.OnForm {
    private static final RuleCard CARD = new RuleCard(
            "S4",
            new Bilingual("同一事实前后只有一个数", "one fact, one value"),
            new Bilingual("警告", "warning"),
            ReviewItem.REPORT_TRUTH,
            List.of(LegalBasis.PROJECT_EVALUATION),
            new Bilingual("前文“培训 320 人”，后文“培训 350 人” → 警告", "培训 320 人 here, 培训 350 人 there → warning"),
            new Bilingual("只比较名称和单位都相同的实际完成值", "compares actual values of one name and unit only"));

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public List<Placed> check(Form form, List<Subject> subjects) {
        if (!Passages.isReport(form)) {
            return List.of();
        }
        var first = new LinkedHashMap<String, Fact>();
        var placed = new ArrayList<Placed>();
        for (var fact : form.facts()) {
            if (!(fact.actual() instanceof Quantity value) || fact.name().isBlank()) {
                continue;
            }
            var before = first.putIfAbsent(Wording.canonical(fact.name()) + "|" + Unit.of(value.unit()), fact);
            if (before != null
                    && before.actual() instanceof Quantity other
                    && other.base().compareTo(value.base()) != 0) {
                placed.add(new Placed(
                        null,
                        CARD.warning(
                                fact.place(),
                                "“" + fact.name() + "”前后不一致：" + other.text() + " 与 " + value.text(),
                                List.of(before.text(), fact.text()),
                                "核对数据来源，统一为一个数；口径不同的写明口径。")));
            }
        }
        return placed;
    }
}
