package org.mingxiao.core.review.rules.relevance;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.Indicator;
import org.mingxiao.core.review.Bilingual;
import org.mingxiao.core.review.Finding;
import org.mingxiao.core.review.LegalBasis;
import org.mingxiao.core.review.ReviewItem;
import org.mingxiao.core.review.ReviewRule;
import org.mingxiao.core.review.RuleCard;
import org.mingxiao.core.review.Subject;
import org.mingxiao.core.review.language.ClassWords;

/** R08. */
final class IndicatorsStandInTheirClass implements ReviewRule.OnSubject {
    private static final RuleCard CARD = new RuleCard(
            "R08",
            new Bilingual(
                    "指标放在恰当的类别；预算执行率、支付率、合规一类管理事实不作绩效指标",
                    "indicators stand in the right class; facts of management such as payment rates are no performance indicators"),
            new Bilingual("警告；只建议，不代为移动", "warning; proposes, never moves"),
            ReviewItem.INDICATOR_SOUNDNESS,
            List.of(LegalBasis.CORE_INDICATORS),
            new Bilingual("平均响应时限列在社会效益 → 警告，建议列为时效", "平均响应时限 filed as social benefit → warning, propose timeliness"),
            new Bilingual("名称中没有能说明类别的词时不判断", "names without a word that points to a class are not judged"));

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public List<Finding> check(Subject subject) {
        var findings = new ArrayList<Finding>();
        for (var row : subject.indicators()) {
            var finding = misplaced(row);
            if (finding != null) {
                findings.add(finding);
            }
        }
        return findings;
    }

    private static @Nullable Finding misplaced(Indicator row) {
        var dimension = row.dimension();
        if (dimension == null) {
            return null;
        }
        var hint = ClassWords.of(row.name());
        if (hint.management()) {
            return CARD.warning(
                    row.place(),
                    "指标“" + row.name() + "”反映的是资金管理过程，不反映产出或效益",
                    hint.words(),
                    "改设反映工作成果的指标；资金执行情况在预算执行率中考核。");
        }
        if (hint.dimensions().isEmpty() || hint.dimensions().contains(dimension)) {
            return null;
        }
        return CARD.warning(
                row.place(),
                "指标“" + row.name() + "”列在“" + dimension.title() + "”，从名称看更像“"
                        + hint.dimensions().get(0).title() + "”",
                hint.words(),
                "建议移到“" + hint.dimensions().get(0).title() + "”，或说明放在此类的理由。");
    }
}
