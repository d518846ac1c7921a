package org.mingxiao.core.review.rules.completeness;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.Indicator;
import org.mingxiao.core.review.Bilingual;
import org.mingxiao.core.review.Finding;
import org.mingxiao.core.review.LegalBasis;
import org.mingxiao.core.review.ReviewItem;
import org.mingxiao.core.review.ReviewRule;
import org.mingxiao.core.review.RuleCard;
import org.mingxiao.core.review.Severity;
import org.mingxiao.core.review.Subject;
import org.mingxiao.core.review.language.Cell;
import org.mingxiao.core.review.language.NameKind;
import org.mingxiao.core.review.language.Unit;
import org.mingxiao.core.review.language.Unit.Agreement;
import org.mingxiao.core.review.language.UnitKind;
import org.mingxiao.core.value.Multiple;
import org.mingxiao.core.value.Quantity;
import org.mingxiao.core.value.Range;
import org.mingxiao.core.value.TargetValue;

/** R06. */
final class CycleAndAnnualShareOneUnit implements ReviewRule.OnSubject {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final RuleCard CARD = new RuleCard(
            "R06",
            new Bilingual(
                    "实施周期值、年度值、实际完成值和指标名称用同一计量单位", "cycle value, annual value, actual value and name share one unit"),
            new Bilingual(
                    "错误；人与人次一类相近单位、实际完成值只写 100% 为警告",
                    "error; near units such as 人 and 人次, and an actual of only 100 %, warning"),
            ReviewItem.CLARITY,
            List.of(LegalBasis.CORE_INDICATORS),
            new Bilingual("周期值 1000件、年度值 1000年 → 错误", "cycle 1000件, annual 1000年 → error"),
            new Bilingual(
                    "没有单位或单位不认识时不判断；名称中的（%）由 R07 核对",
                    "missing or unknown units are not judged; （%） in the name is R07's"));

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public List<Finding> check(Subject subject) {
        var findings = new ArrayList<Finding>();
        for (var row : subject.indicators()) {
            var finding = Stream.<Function<Indicator, @Nullable Finding>>of(
                            CycleAndAnnualShareOneUnit::betweenValues,
                            CycleAndAnnualShareOneUnit::againstName,
                            CycleAndAnnualShareOneUnit::actualAgainstTarget)
                    .map(check -> check.apply(row))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            if (finding != null) {
                findings.add(finding);
            }
        }
        return findings;
    }

    private static @Nullable Finding betweenValues(Indicator row) {
        var cycle = row.cycleValue();
        var annual = row.annualValue();
        if (!isNumber(cycle) || !isNumber(annual) || cycle == null || annual == null) {
            return null;
        }
        var agreement = Unit.of(cycle.unit()).agreement(Unit.of(annual.unit()));
        var evidence = List.of("实施周期指标值：" + cycle.text(), "年度指标值：" + annual.text());
        if (agreement == Agreement.DIFFERENT) {
            return CARD.error(
                    row.place(),
                    "指标“" + row.name() + "”的实施周期值与年度值单位不同：" + cycle.unit() + " 与 " + annual.unit(),
                    evidence,
                    "核对后统一为同一计量单位" + fitting(row, cycle, annual) + "。");
        }
        if (agreement == Agreement.DOUBTFUL) {
            return CARD.warning(
                    row.place(),
                    "指标“" + row.name() + "”的实施周期值与年度值单位不一致：" + cycle.unit() + " 与 " + annual.unit(),
                    evidence,
                    "两列采用同一口径的计量单位。");
        }
        return sameNumberOtherMagnitude(cycle, annual)
                ? CARD.error(
                        row.place(),
                        "指标“" + row.name() + "”两列数字相同而单位的数量级不同：" + cycle.unit() + " 与 " + annual.unit(),
                        evidence,
                        "核对单位，改正写错的一列。")
                : null;
    }

    /** What was reached, in another unit than the target. A share of completion (100%) beside a figure is asked for, not refused. */
    private static @Nullable Finding actualAgainstTarget(Indicator row) {
        var target = row.target();
        var actual = row.actualValue();
        if (!isNumber(target) || !isNumber(actual) || target == null || actual == null) {
            return null;
        }
        var unit = Unit.of(actual.unit());
        if (Unit.of(target.unit()).agreement(unit) != Agreement.DIFFERENT) {
            return null;
        }
        var number = actual.number();
        var completion = unit.kind() == UnitKind.PERCENT && number != null && number.compareTo(WHOLE) == 0;
        return new Finding(
                CARD.id(),
                completion ? Severity.WARNING : Severity.ERROR,
                row.place(),
                "指标“" + row.name() + "”的实际完成值与指标值单位不同：" + actual.unit() + " 与 " + target.unit(),
                List.of("年度指标值：" + target.text(), "实际完成值：" + actual.text()),
                "实际完成值改用“" + target.unit() + "”填写。");
    }

    private static boolean sameNumberOtherMagnitude(TargetValue cycle, TargetValue annual) {
        var number = cycle.number();
        var other = annual.number();
        var base = cycle.base();
        var otherBase = annual.base();
        return number != null
                && other != null
                && base != null
                && otherBase != null
                && number.signum() != 0
                && number.compareTo(other) == 0
                && base.compareTo(otherBase) != 0;
    }

    private static String fitting(Indicator row, TargetValue cycle, TargetValue annual) {
        return switch (NameKind.of(row.name())) {
            case COUNT, PERSON, PEOPLE ->
                Unit.of(cycle.unit()).kind().counts()
                        ? "，从指标名称看应为“" + cycle.unit() + "”"
                        : Unit.of(annual.unit()).kind().counts() ? "，从指标名称看应为“" + annual.unit() + "”" : "";
            case PERCENT, INTENSITY -> "，从指标名称看应为“%”";
            default -> "";
        };
    }

    private static @Nullable Finding againstName(Indicator row) {
        var bracket = NameKind.bracketOf(row.name());
        if (bracket == null) {
            return null;
        }
        var expected = Unit.of(bracket);
        if (!expected.kind().known() || expected.kind() == UnitKind.PERCENT) {
            return null;
        }
        return Stream.of(row.annualValue(), row.cycleValue())
                .filter(value -> isNumber(value))
                .filter(value -> value != null && expected.agreement(Unit.of(value.unit())) == Agreement.DIFFERENT)
                .findFirst()
                .map(value -> CARD.error(
                        row.place(),
                        "指标名称注明单位“" + bracket + "”，指标值却用“" + (value == null ? "" : value.unit()) + "”",
                        List.of(row.name(), value == null ? "" : value.text()),
                        "指标值改用“" + bracket + "”，或更正名称中的单位。"))
                .orElse(null);
    }

    private static boolean isNumber(@Nullable TargetValue value) {
        return (value instanceof Quantity || value instanceof Range)
                && Cell.isReadable(value)
                && !(value instanceof Multiple);
    }
}
