package org.mingxiao.core.review.rules.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.form.Place;
import org.mingxiao.core.review.Bilingual;
import org.mingxiao.core.review.LegalBasis;
import org.mingxiao.core.review.Parameters;
import org.mingxiao.core.review.ReviewItem;
import org.mingxiao.core.review.ReviewRule;
import org.mingxiao.core.review.RuleCard;
import org.mingxiao.core.review.Subject;

/** S6. */
final class ScoreAgreesWithText implements ReviewRule.OnForm {
    private static final RuleCard CARD = new RuleCard(
            "S6",
            new Bilingual(
                    "总分与报告自述相符：已知的失分不超过 100 − 总分",
                    "the score agrees with its own text: known losses do not exceed 100 − total"),
            new Bilingual("警告", "warning"),
            ReviewItem.REPORT_TRUTH,
            List.of(LegalBasis.PROJECT_EVALUATION),
            new Bilingual(
                    "总分 98.50，执行率 60%（分值 5）应失 2.00 > 1.50 → 警告",
                    "total 98.50, execution 60 % of weight 5 loses 2.00 > 1.50 → warning"),
            new Bilingual(
                    "只核对预算执行率一项；其他失分要有分项得分才能核对", "only the execution rate is checked: other losses need sub-scores"));
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final BigDecimal weight;

    ScoreAgreesWithText(Parameters parameters) {
        this.weight = parameters.decimal("review.S6.execution-weight");
    }

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public List<Placed> check(Form form, List<Subject> subjects) {
        var score = form.score();
        var total = score == null ? null : score.total();
        var rate = score == null ? null : score.executionRate();
        if (!Passages.isReport(form) || total == null || rate == null || rate.compareTo(HUNDRED) >= 0) {
            return List.of();
        }
        var lost = HUNDRED.subtract(rate).multiply(weight).divide(HUNDRED, 2, RoundingMode.HALF_UP);
        var room = HUNDRED.subtract(total);
        if (lost.compareTo(room) <= 0) {
            return List.of();
        }
        return List.of(new Placed(
                null,
                CARD.warning(
                        Place.of(form.title()),
                        "预算执行率 " + rate.toPlainString() + "% 按分值 " + weight.toPlainString() + " 应失 "
                                + lost.toPlainString() + " 分，总分 " + total.toPlainString() + " 只扣了 "
                                + room.toPlainString() + " 分",
                        List.of(rate.toPlainString() + "%", total.toPlainString()),
                        "核对预算执行率一项的得分，重新计算总分。")));
    }
}
