package org.mingxiao.core.review.rules.adequacy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.Dimension;
import org.mingxiao.core.money.MoneyUnit;
import org.mingxiao.core.review.Bilingual;
import org.mingxiao.core.review.LegalBasis;
import org.mingxiao.core.review.Parameters;
import org.mingxiao.core.review.ReviewItem;
import org.mingxiao.core.review.ReviewRule;
import org.mingxiao.core.review.RuleCard;
import org.mingxiao.core.review.Subject;
import org.mingxiao.core.review.language.Unit;
import org.mingxiao.core.review.language.Wording;
import org.mingxiao.core.value.Quantity;

/** R15. */
final class MoneyFitsQuantity implements ReviewRule.Across {
    private static final RuleCard CARD = new RuleCard(
            "R15",
            new Bilingual(
                    "资金与工作量匹配：单位成本与上年相比变化不大", "money fits quantity: the cost of a unit of work stays near last year's"),
            new Bilingual("警告", "warning"),
            ReviewItem.FIT_OF_MONEY,
            List.of(LegalBasis.GOAL_MANAGEMENT, LegalBasis.SPENDING_STANDARDS),
            new Bilingual(
                    "上年每场 1.0 万元，本年 60 万元 ÷ 40场 = 1.5 → 高 50%，警告",
                    "last year 1.0, now 60 万元 ÷ 40场 = 1.5 → +50 %, warning"),
            new Bilingual(
                    "需要同一部门同名项目两个年度的表；支出标准不在表上，不核对",
                    "needs the forms of two years on a project of the same name; spending standards stand in no form"));

    private final BigDecimal change;

    MoneyFitsQuantity(Parameters parameters) {
        this.change = parameters.decimal("review.R15.change");
    }

    @Override
    public RuleCard card() {
        return CARD;
    }

    /** What one unit of a project's main quantity costs in a year, in 万元. */
    private record UnitCost(Subject subject, int year, String what, Unit unit, BigDecimal cost) {}

    @Override
    public List<Placed> check(List<Subject> subjects) {
        var earlier = new HashMap<String, List<UnitCost>>();
        var costs = new ArrayList<UnitCost>();
        for (var subject : subjects) {
            var cost = unitCost(subject);
            if (cost != null) {
                costs.add(cost);
                earlier.computeIfAbsent(key(cost), key -> new ArrayList<>()).add(cost);
            }
        }
        var placed = new ArrayList<Placed>();
        for (var now : costs) {
            earlier.getOrDefault(key(now), List.of()).stream()
                    .filter(before ->
                            before.year() < now.year() && before.unit().equals(now.unit()))
                    .max((a, b) -> Integer.compare(a.year(), b.year()))
                    .filter(before -> isFarFrom(now, before))
                    .ifPresent(before -> placed.add(finding(now, before)));
        }
        return placed;
    }

    private static @Nullable UnitCost unitCost(Subject subject) {
        var year = subject.form().year();
        var amount = subject.amount();
        if (year == null || amount == null || subject.form().department() == null || !subject.setsGoals()) {
            return null;
        }
        return subject.indicators().stream()
                .filter(row -> row.dimension() == Dimension.QUANTITY)
                .filter(row -> row.target() instanceof Quantity target
                        && target.base().signum() > 0
                        && Unit.of(target.unit()).kind().counts())
                .findFirst()
                .map(row -> {
                    var target = (Quantity) java.util.Objects.requireNonNull(row.target());
                    var money = amount.in(MoneyUnit.TEN_THOUSAND).number();
                    return new UnitCost(
                            subject,
                            year,
                            row.name(),
                            Unit.of(target.unit()),
                            money.divide(target.base(), 6, RoundingMode.HALF_UP));
                })
                .orElse(null);
    }

    private static String key(UnitCost cost) {
        var department = cost.subject().form().department();
        return String.join(
                "|",
                department == null ? "" : Wording.fold(department),
                Wording.canonical(cost.subject().name()),
                Wording.canonical(cost.what()));
    }

    private boolean isFarFrom(UnitCost now, UnitCost before) {
        return before.cost().signum() > 0
                && now.cost()
                                .subtract(before.cost())
                                .abs()
                                .compareTo(before.cost().multiply(change))
                        > 0;
    }

    private static Placed finding(UnitCost now, UnitCost before) {
        return new Placed(
                now.subject(),
                true,
                CARD.warning(
                        now.subject().place(),
                        "项目“" + now.subject().name() + "”每单位“" + now.what() + "”" + now.year() + "年 "
                                + plain(now.cost()) + " 万元，" + before.year() + "年 " + plain(before.cost()) + " 万元，变化过大",
                        List.of(now.what() + "：" + plain(now.cost()), before.what() + "：" + plain(before.cost())),
                        "说明单位成本变化的原因，附测算依据。"));
    }

    private static String plain(BigDecimal cost) {
        return cost.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
