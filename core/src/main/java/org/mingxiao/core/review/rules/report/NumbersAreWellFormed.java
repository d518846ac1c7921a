package org.mingxiao.core.review.rules.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.review.Bilingual;
import org.mingxiao.core.review.LegalBasis;
import org.mingxiao.core.review.ReviewItem;
import org.mingxiao.core.review.ReviewRule;
import org.mingxiao.core.review.RuleCard;
import org.mingxiao.core.review.Subject;
import org.mingxiao.core.review.language.NumberSyntax;

/** S1. */
final class NumbersAreWellFormed implements ReviewRule.OnForm {
    private static final RuleCard CARD = new RuleCard(
            "S1",
            new Bilingual("报告中的数字书写规范", "numbers in the report are well formed"),
            new Bilingual("错误", "error"),
            ReviewItem.REPORT_TRUTH,
            List.of(LegalBasis.PROJECT_EVALUATION),
            new Bilingual(
                    "“12,345,67 万元” → 错误，按执行率推算可能是 12,345.67",
                    "12,345,67 万元 → error; the execution rate confirms 12,345.67"),
            null);

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
        var seen = new HashSet<String>();
        for (var passage : Passages.of(form)) {
            for (var number : NumberSyntax.malformedInProse(passage.text())) {
                if (seen.add(number)) {
                    placed.add(new Placed(
                            null,
                            CARD.error(
                                    passage.place(),
                                    "数字“" + number + "”书写不规范，无法确定其值",
                                    List.of(number, passage.text()),
                                    suggestion(number, form))));
                }
            }
        }
        return placed;
    }

    private static String suggestion(String number, Form form) {
        var probable = NumberSyntax.probable(number);
        if (probable == null) {
            return "对照决算数据更正。";
        }
        var plain = probable.toPlainString();
        return confirmed(probable, form) ? "可能是 " + plain + "（与报告中的百分比吻合），请对照决算数据更正。" : "可能是 " + plain + "，请对照决算数据更正。";
    }

    /** Whether one of the report's percentages is this number divided by one of its amounts. */
    private static boolean confirmed(BigDecimal probable, Form form) {
        var figures = Passages.of(form).stream()
                .flatMap(passage -> Figure.in(passage.text()).stream())
                .toList();
        return figures.stream()
                .filter(Figure::isPercent)
                .filter(percent -> percent.number().scale() >= 2)
                .anyMatch(percent -> figures.stream()
                        .filter(Figure::isMoney)
                        .anyMatch(whole -> percent.isShareOf(probable, whole.number())));
    }
}
