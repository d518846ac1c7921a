package org.mingxiao.core.review.rules.adequacy;

import java.math.BigDecimal;
import java.util.List;
import org.mingxiao.core.money.MoneyUnit;
import org.mingxiao.core.review.Bilingual;
import org.mingxiao.core.review.Finding;
import org.mingxiao.core.review.LegalBasis;
import org.mingxiao.core.review.Parameters;
import org.mingxiao.core.review.ReviewItem;
import org.mingxiao.core.review.ReviewRule;
import org.mingxiao.core.review.RuleCard;
import org.mingxiao.core.review.Subject;

/** R16. */
final class MuchMoneyHasEnoughIndicators implements ReviewRule.OnSubject {
    private static final RuleCard CARD = new RuleCard(
            "R16",
            new Bilingual(
                    "大额项目有足够的指标：500 万元以上的，产出指标不少于 3 条，且有效益指标",
                    "much money has enough indicators: from 500 万元 on, three outputs and a benefit"),
            new Bilingual("警告", "warning"),
            ReviewItem.FIT_OF_MONEY,
            List.of(LegalBasis.GOAL_MANAGEMENT),
            new Bilingual("800 万元，只有两条产出、没有效益 → 警告", "800 万元, two outputs, no benefit → warning"),
            new Bilingual("金额空白或指标没有类别时不判断", "blank amounts and rows without a class are not judged"));

    private final BigDecimal amount;
    private final int outputs;

    MuchMoneyHasEnoughIndicators(Parameters parameters) {
        this.amount = parameters.decimal("review.R16.amount");
        this.outputs = parameters.count("review.R16.outputs");
    }

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public List<Finding> check(Subject subject) {
        var money = subject.amount();
        if (money == null
                || subject.indicators().isEmpty()
                || !subject.setsGoals()
                || subject.indicators().stream().anyMatch(row -> row.dimension() == null)
                || money.in(MoneyUnit.TEN_THOUSAND).number().compareTo(amount) < 0) {
            return List.of();
        }
        var produced = rows(subject, '1');
        var benefits = rows(subject, '2');
        if (produced >= outputs && benefits > 0) {
            return List.of();
        }
        return List.of(CARD.warning(
                subject.place(),
                "项目金额 " + money.text() + money.unit().text() + "，只有 " + produced + " 条产出指标、" + benefits + " 条效益指标",
                List.of(subject.name(), money.text()),
                "按资金的主要用途细化产出指标，并补充效益指标。"));
    }

    private static long rows(Subject subject, char group) {
        return subject.indicators().stream()
                .map(row -> row.dimension())
                .filter(dimension -> dimension != null && dimension.group() == group)
                .count();
    }
}
