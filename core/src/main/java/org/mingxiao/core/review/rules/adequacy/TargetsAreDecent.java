package org.mingxiao.core.review.rules.adequacy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.Dimension;
import org.mingxiao.core.form.Indicator;
import org.mingxiao.core.review.Bilingual;
import org.mingxiao.core.review.Finding;
import org.mingxiao.core.review.LegalBasis;
import org.mingxiao.core.review.Parameters;
import org.mingxiao.core.review.ReviewItem;
import org.mingxiao.core.review.ReviewRule;
import org.mingxiao.core.review.RuleCard;
import org.mingxiao.core.review.Subject;
import org.mingxiao.core.review.language.Unit;
import org.mingxiao.core.review.language.UnitKind;
import org.mingxiao.core.review.language.Words;
import org.mingxiao.core.value.Comparator;
import org.mingxiao.core.value.Quantity;

/** R14. */
final class TargetsAreDecent implements ReviewRule.OnSubject {
    private static final RuleCard CARD = new RuleCard(
            "R14",
            new Bilingual(
                    "目标值可能达到，也得体：满意度不写 100%，不预留事故和违规次数",
                    "targets are possible and decent: no satisfaction of 100 %, no tolerated accidents or breaches"),
            new Bilingual("警告", "warning"),
            ReviewItem.REASONABLENESS,
            List.of(LegalBasis.GOAL_MANAGEMENT),
            new Bilingual("重大安全事故 ≤ 2起 → 警告，应为 0", "重大安全事故 ≤ 2起 → warning, expect 0"),
            new Bilingual(
                    "合格率、及时率等 100% 属正常要求，不提示", "100 % is accepted where it is the norm, such as rates of acceptance"));
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final BigDecimal tolerated;

    TargetsAreDecent(Parameters parameters) {
        this.tolerated = parameters.decimal("review.R14.tolerated");
    }

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public List<Finding> check(Subject subject) {
        var findings = new ArrayList<Finding>();
        for (var row : subject.indicators()) {
            var finding = row.target() instanceof Quantity quantity ? indecent(row, quantity) : null;
            if (finding != null) {
                findings.add(finding);
            }
        }
        return findings;
    }

    private @Nullable Finding indecent(Indicator row, Quantity target) {
        var unit = Unit.of(target.unit()).kind();
        var satisfaction =
                row.dimension() == Dimension.AUDIENCE_SATISFACTION || row.name().contains("满意");
        if (satisfaction && unit == UnitKind.PERCENT && target.number().compareTo(HUNDRED) >= 0) {
            return CARD.warning(
                    row.place(),
                    "满意度目标为 " + target.text() + "，难以达到也难以核实",
                    List.of(row.name(), target.text()),
                    "按以往调查结果设定，例如“≥90%”，并准备问卷调查。");
        }
        var atLeast = target.comparator() == Comparator.AT_LEAST || target.comparator() == Comparator.MORE_THAN;
        if (Words.TOLERATED.occurIn(row.name())
                && !row.name().contains("率")
                && !atLeast
                && (unit.counts() || unit == UnitKind.NONE)
                && target.number().compareTo(tolerated) >= 0) {
            return CARD.warning(
                    row.place(),
                    "指标“" + row.name() + "”允许发生 " + target.text(),
                    List.of(row.name(), target.text()),
                    "此类事件的目标应为 0。");
        }
        return null;
    }
}
