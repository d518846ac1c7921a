package org.mingxiao.core.review.rules.relevance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.form.Indicator;
import org.mingxiao.core.review.Bilingual;
import org.mingxiao.core.review.LegalBasis;
import org.mingxiao.core.review.Parameters;
import org.mingxiao.core.review.ReviewItem;
import org.mingxiao.core.review.ReviewRule;
import org.mingxiao.core.review.RuleCard;
import org.mingxiao.core.review.Subject;
import org.mingxiao.core.review.language.Unit;
import org.mingxiao.core.review.language.UnitKind;
import org.mingxiao.core.review.language.Wording;
import org.mingxiao.core.value.Quantity;

/** R17. */
final class OneNameHasOneScope implements ReviewRule.Across {
    private static final RuleCard CARD = new RuleCard(
            "R17",
            new Bilingual(
                    "同名指标口径一致：单位和数量级相同，上级总量不照搬到多个项目",
                    "one name, one scope: the same unit and magnitude, and no upper level's total copied into several projects"),
            new Bilingual("警告，每个名称提示一次", "warning, once for each name"),
            ReviewItem.INDICATOR_SOUNDNESS,
            List.of(LegalBasis.CORE_INDICATORS),
            new Bilingual("两个镇的项目都填全县总数 50公里 → 警告", "two township projects both claim the county total 50公里 → warning"),
            new Bilingual(
                    "百分比不比较大小；不同部门的表之间不比较",
                    "percentages are not compared in size, forms of different departments not at all"));

    private final BigDecimal factor;
    private final BigDecimal large;

    OneNameHasOneScope(Parameters parameters) {
        this.factor = parameters.decimal("review.R17.factor");
        this.large = parameters.decimal("review.R17.large");
    }

    @Override
    public RuleCard card() {
        return CARD;
    }

    private record Use(Subject subject, Indicator row, Quantity value, Unit unit) {
        String shown() {
            return subject.name() + "：" + value.text();
        }
    }

    @Override
    public List<Placed> check(List<Subject> subjects) {
        var uses = new LinkedHashMap<String, List<Use>>();
        for (var subject : subjects) {
            for (var row : subject.indicators()) {
                if (subject.setsGoals() && row.target() instanceof Quantity value) {
                    var key = department(subject.form()) + "|" + Wording.canonical(row.name());
                    uses.computeIfAbsent(key, k -> new ArrayList<>())
                            .add(new Use(subject, row, value, Unit.of(value.unit())));
                }
            }
        }
        var placed = new ArrayList<Placed>();
        for (var group : uses.values()) {
            var other = firstDifferent(group);
            if (other != null) {
                placed.add(finding(group, other));
            }
        }
        return placed;
    }

    private static String department(Form form) {
        var name = form.department();
        return name == null ? "" : Wording.fold(name);
    }

    private @Nullable Use firstDifferent(List<Use> group) {
        var first = group.get(0);
        for (var use : group.subList(1, group.size())) {
            if (use.subject() != first.subject() && differs(first, use)) {
                return use;
            }
        }
        return null;
    }

    private boolean differs(Use one, Use other) {
        var agreement = one.unit().agreement(other.unit());
        if (agreement == Unit.Agreement.DIFFERENT) {
            return true;
        }
        if (one.unit().kind() == UnitKind.PERCENT
                || agreement == Unit.Agreement.OPEN
                        && one.unit().kind() != other.unit().kind()) {
            return false;
        }
        var small = one.value().base().abs().min(other.value().base().abs());
        var big = one.value().base().abs().max(other.value().base().abs());
        if (small.signum() == 0) {
            return false;
        }
        var bothProjects = !one.subject().isDepartment() && !other.subject().isDepartment();
        return bothProjects && small.compareTo(big) == 0 && big.compareTo(large) >= 0
                || big.compareTo(small.multiply(factor)) >= 0 && bothProjects;
    }

    private static Placed finding(List<Use> group, Use other) {
        var first = group.get(0);
        var within = first.subject().formNumber() == other.subject().formNumber();
        var same = first.value().base().compareTo(other.value().base()) == 0
                && first.unit().equals(other.unit());
        return new Placed(
                other.subject(),
                !within,
                CARD.warning(
                        other.row().place(),
                        "指标“" + other.row().name() + "”在“" + first.subject().name() + "”和“"
                                + other.subject().name() + "”中" + (same ? "填了同一个大数，像是照搬上级总量" : "口径不同"),
                        group.stream().limit(5).map(Use::shown).toList(),
                        same ? "各项目填本项目应完成的份额。" : "统一口径和单位；确属不同口径的，在名称中写明范围。"));
    }
}
