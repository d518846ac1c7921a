package org.mingxiao.core.review.rules.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.review.Bilingual;
import org.mingxiao.core.review.Finding;
import org.mingxiao.core.review.LegalBasis;
import org.mingxiao.core.review.ReviewItem;
import org.mingxiao.core.review.ReviewRule;
import org.mingxiao.core.review.RuleCard;
import org.mingxiao.core.review.Subject;
import org.mingxiao.core.review.language.NumberSyntax;
import org.mingxiao.core.review.rules.report.Passages.Passage;

/** S2. */
final class PercentagesRecompute implements ReviewRule.OnForm {
    private static final RuleCard CARD = new RuleCard(
            "S2",
            new Bilingual(
                    "百分比可以复算：印出的 % 等于前文两个数之比",
                    "percentages recompute: the printed % is the ratio of figures beside it"),
            new Bilingual("错误", "error"),
            ReviewItem.REPORT_TRUTH,
            List.of(LegalBasis.PROJECT_EVALUATION),
            new Bilingual(
                    "预算 200 万元，支出 150 万元，执行率写 85% → 错误（应为 75%）",
                    "budget 200, spent 150, rate printed 85 % → error (75 %)"),
            new Bilingual(
                    "找不到成对的同单位数字、或数字书写错误时不核对；超额完成而写 100% 不算错",
                    "silent where no two figures of one unit belong to the percentage, or one is malformed; 100 % for more than"
                            + " was planned is accepted"));

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public List<Placed> check(Form form, List<Subject> subjects) {
        if (!Passages.isReport(form)) {
            return List.of();
        }
        var placed = new ArrayList<Placed>();
        var seen = new HashSet<List<String>>();
        for (var passage : Passages.of(form)) {
            for (var finding : wrong(passage, form)) {
                if (seen.add(finding.evidence())) {
                    placed.add(new Placed(null, finding));
                }
            }
        }
        return placed;
    }

    private static List<Finding> wrong(Passage passage, Form form) {
        var text = passage.text().replaceAll("\\s", "");
        if (!NumberSyntax.malformedInProse(text).isEmpty()) {
            return List.of();
        }
        var findings = new ArrayList<Finding>();
        for (var percent : Figure.in(text)) {
            if (percent.isPercent()) {
                new PrintedRate(text, percent, form)
                        .contradicted()
                        .ifPresent(beside -> findings.add(finding(passage, percent, beside)));
            }
        }
        return findings;
    }

    private static Finding finding(Passage passage, Figure percent, PrintedRate.Beside beside) {
        return CARD.error(
                passage.place(),
                "“" + percent.written() + "%”与" + beside.figures() + "对不上，复算应为" + beside.due() + "%",
                List.of(percent.written() + "%", beside.figures()),
                "按印出的数重新计算百分比，并写明分母是年初预算还是调整后预算。");
    }
}
