package org.mingxiao.core.review.rules.completeness;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.BudgetItem;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.form.Indicator;
import org.mingxiao.core.money.Amount;
import org.mingxiao.core.review.Bilingual;
import org.mingxiao.core.review.Finding;
import org.mingxiao.core.review.LegalBasis;
import org.mingxiao.core.review.Parameters;
import org.mingxiao.core.review.ReviewItem;
import org.mingxiao.core.review.ReviewRule;
import org.mingxiao.core.review.RuleCard;
import org.mingxiao.core.review.Subject;

/** R22. */
final class WeightsAddUp implements ReviewRule.OnSubject {
    private static final RuleCard CARD = new RuleCard(
            "R22",
            new Bilingual(
                    "分值正确：每条大于 0，指标分值合计 = 100 − 预算执行率分值",
                    "weights are right: each above 0, together 100 − the weight of budget execution"),
            new Bilingual("错误；得分高于分值为错误", "error; so is a score above its weight"),
            ReviewItem.FORMAL_COMPLETENESS,
            List.of(LegalBasis.PROJECT_EVALUATION),
            new Bilingual("50 + 30 + 9 = 89，另有执行率 10 → 错误", "50 + 30 + 9 = 89 beside execution 10 → error"),
            new Bilingual(
                    "表上没有分值一栏时不核对；没有印出执行率分值时，合计为 100、90 或 80 都接受；合计正确而个别格空白的视为合并单元格",
                    "forms without weights are not checked; where the execution weight is not printed, sums of 100, 90 and 80"
                            + " are accepted; single empty cells beside a right sum are taken as merged"));
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<BigDecimal> executionWeights;

    WeightsAddUp(Parameters parameters) {
        this.executionWeights = parameters.decimals("review.R22.execution-weights");
    }

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public List<Finding> check(Subject subject) {
        var rows = subject.indicators();
        var weights =
                rows.stream().map(Indicator::weight).filter(Objects::nonNull).toList();
        if (weights.size() * 2 < rows.size() || weights.isEmpty()) {
            return List.of();
        }
        var findings = new ArrayList<Finding>();
        for (var row : rows) {
            var finding = row(row);
            if (finding != null) {
                findings.add(finding);
            }
        }
        var sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var accepted = accepted(subject.form(), rows);
        if (accepted.stream().noneMatch(right -> right.compareTo(sum) == 0)) {
            findings.add(CARD.error(
                    subject.place(),
                    "指标分值合计 " + sum.stripTrailingZeros().toPlainString() + "，应为 "
                            + accepted.get(0).toPlainString(),
                    weights.stream().map(BigDecimal::toPlainString).toList(),
                    "调整各指标分值，使其与预算执行率分值合计正好 100 分。"));
        }
        return findings;
    }

    private static @Nullable Finding row(Indicator row) {
        var weight = row.weight();
        var score = row.score();
        if (weight != null && weight.signum() <= 0) {
            return CARD.error(
                    row.place(),
                    "指标“" + row.name() + "”的分值为 " + weight.toPlainString(),
                    List.of(row.name(), weight.toPlainString()),
                    "分值应大于 0；不考核的指标请删去。");
        }
        if (weight != null && score != null && score.compareTo(weight) > 0) {
            return CARD.error(
                    row.place(),
                    "指标“" + row.name() + "”得分 " + score.toPlainString() + " 高于分值 " + weight.toPlainString(),
                    List.of(row.name(), score.toPlainString(), weight.toPlainString()),
                    "得分最高为分值，请更正。");
        }
        return null;
    }

    /** What the rows may add up to, the likeliest first. */
    private List<BigDecimal> accepted(Form form, List<Indicator> rows) {
        if (rows.stream().anyMatch(row -> row.name().contains("执行率") && row.dimension() == null)) {
            return List.of(HUNDRED);
        }
        return form.budget().stream()
                .filter(item -> item.item().endsWith("·分值"))
                .map(BudgetItem::amount)
                .filter(Objects::nonNull)
                .map(Amount::number)
                .findFirst()
                .map(weight -> List.of(HUNDRED.subtract(weight)))
                .orElseGet(
                        () -> executionWeights.stream().map(HUNDRED::subtract).toList());
    }
}
