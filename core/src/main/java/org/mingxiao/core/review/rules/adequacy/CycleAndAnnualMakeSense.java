package org.mingxiao.core.review.rules.adequacy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.form.Indicator;
import org.mingxiao.core.form.Place;
import org.mingxiao.core.review.Bilingual;
import org.mingxiao.core.review.Finding;
import org.mingxiao.core.review.LegalBasis;
import org.mingxiao.core.review.Parameters;
import org.mingxiao.core.review.ReviewItem;
import org.mingxiao.core.review.ReviewRule;
import org.mingxiao.core.review.RuleCard;
import org.mingxiao.core.review.Subject;
import org.mingxiao.core.review.language.Series;
import org.mingxiao.core.review.language.Unit;
import org.mingxiao.core.review.language.UnitKind;
import org.mingxiao.core.review.language.Wording;
import org.mingxiao.core.value.Quantity;

/** R10. */
final class CycleAndAnnualMakeSense implements ReviewRule.OnForm {
    private static final RuleCard CARD = new RuleCard(
            "R10",
            new Bilingual(
                    "实施周期值与年度值合乎情理：累计指标的年度值不大于周期值，跨年项目两列不应全部相同",
                    "cycle and annual values make sense: no cumulative annual value above the cycle's, not all equal in a project of several years"),
            new Bilingual(
                    "警告；一年期项目两列相同属正常，全表合并提示一次",
                    "warning; equal values in one-year projects are normal: one info for the form"),
            ReviewItem.REASONABLENESS,
            List.of(LegalBasis.GOAL_MANAGEMENT),
            new Bilingual("周期 60套，年度 80套 → 警告", "cycle 60套, annual 80套 → warning"),
            new Bilingual(
                    "百分比和反向指标不比较大小；名称、目标中没有写跨年期限的按一年期看待",
                    "percentages and reverse indicators are not compared; a project that names no longer term counts as of one year"));
    private static final Pattern TERM =
            Pattern.compile("(20\\d\\d)年?[-—–~至到](20\\d\\d)年|[二两三四五2-5]年(?:行动|规划|计划|建设|期|内)|十[三四五六]五");

    private final BigDecimal share;

    CycleAndAnnualMakeSense(Parameters parameters) {
        this.share = parameters.decimal("review.R10.share");
    }

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public List<Placed> check(Form form, List<Subject> subjects) {
        var placed = new ArrayList<Placed>();
        var oneYear = new ArrayList<String>();
        for (var subject : subjects) {
            for (var row : subject.indicators()) {
                var finding = annualAboveCycle(row);
                if (finding != null) {
                    placed.add(new Placed(subject, finding));
                }
            }
            if (!repeatsCycle(subject)) {
                continue;
            }
            if (severalYears(subject)) {
                placed.add(new Placed(
                        subject,
                        CARD.warning(
                                subject.place(),
                                "跨年度实施，但实施周期值与年度值几乎全部相同",
                                List.of(subject.name()),
                                "区分全周期目标和本年度应完成的部分。")));
            } else {
                oneYear.add(subject.name());
            }
        }
        if (!oneYear.isEmpty()) {
            placed.add(new Placed(
                    null,
                    CARD.info(
                            Place.of(form.title()),
                            "实施周期值与年度值相同（" + oneYear.size() + " 处），一年期项目属正常情况",
                            oneYear.stream().limit(3).collect(Collectors.toList()),
                            "如为跨年项目，请分别填写周期值和年度值。")));
        }
        return placed;
    }

    private static @Nullable Finding annualAboveCycle(Indicator row) {
        if (!(row.cycleValue() instanceof Quantity cycle) || !(row.annualValue() instanceof Quantity annual)) {
            return null;
        }
        var unit = Unit.of(cycle.unit());
        var comparable = unit.kind() != UnitKind.PERCENT
                && unit.kind() != UnitKind.RATIO
                && unit.kind() != UnitKind.TIME
                && unit.equals(Unit.of(annual.unit()));
        if (!comparable || Series.isReverse(row, annual) || annual.base().compareTo(cycle.base()) <= 0) {
            return null;
        }
        return CARD.warning(
                row.place(),
                "指标“" + row.name() + "”的年度值大于实施周期值",
                List.of("实施周期指标值：" + cycle.text(), "年度指标值：" + annual.text()),
                "周期值是全周期累计数，应不小于年度值；请核对两列是否填反。");
    }

    private boolean repeatsCycle(Subject subject) {
        var both = subject.indicators().stream()
                .filter(row -> row.cycleValue() != null && row.annualValue() != null)
                .toList();
        var equal = both.stream().filter(CycleAndAnnualMakeSense::isEqual).count();
        return !both.isEmpty()
                && BigDecimal.valueOf(equal).compareTo(share.multiply(BigDecimal.valueOf(both.size()))) > 0;
    }

    private static boolean isEqual(Indicator row) {
        var cycle = row.cycleValue();
        var annual = row.annualValue();
        return cycle != null && annual != null && Wording.fold(cycle.text()).equals(Wording.fold(annual.text()));
    }

    private static boolean severalYears(Subject subject) {
        return !subject.isDepartment()
                && TERM.matcher(Wording.fold(subject.name())).find();
    }
}
