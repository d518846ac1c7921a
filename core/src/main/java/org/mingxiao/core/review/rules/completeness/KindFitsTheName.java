package org.mingxiao.core.review.rules.completeness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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
import org.mingxiao.core.review.language.UnitKind;
import org.mingxiao.core.review.language.Wording;
import org.mingxiao.core.review.language.Words;
import org.mingxiao.core.value.Multiple;
import org.mingxiao.core.value.Quantity;
import org.mingxiao.core.value.Range;
import org.mingxiao.core.value.State;
import org.mingxiao.core.value.TargetValue;

/** R07. */
final class KindFitsTheName implements ReviewRule.OnSubject {
    private static final RuleCard CARD = new RuleCard(
            "R07",
            new Bilingual(
                    "指标值的类型与指标名称相符：率、占比、增速用百分比，数、人次用个数，金额、产值用货币，（是/否）用是或否",
                    "the kind of the value fits the name: rates in percent, numbers as counts, amounts as money, （是/否） as yes or no"),
            new Bilingual(
                    "错误；率只写数字没有 % 、或只写“完成”一类状态为警告",
                    "error; a rate without its % sign, or a state in place of a figure, warning"),
            ReviewItem.CLARITY,
            List.of(LegalBasis.CORE_INDICATORS),
            new Bilingual("设备利用率 = 300万元 → 错误", "设备利用率 (a rate) = 300万元 → error"),
            new Bilingual(
                    "名称看不出类型、单位不认识时不判断；没有数字的定性值由 R09 提示；两列单位互相矛盾的由 R06 提示",
                    "names that do not show a kind and unknown units are not judged; values without a number are R09's; two"
                            + " columns that clash with each other are R06's"));
    private static final Pattern ANSWER = Pattern.compile("(?:是|否|有|无|√|达成|完成|已完成|建成|已建成)(?:[^\\p{IsHan}].*)?");

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public List<Finding> check(Subject subject) {
        var findings = new ArrayList<Finding>();
        for (var row : subject.indicators()) {
            var kind = NameKind.of(row.name());
            var values = Stream.of(row.annualValue(), row.cycleValue())
                    .filter(value -> Cell.isReadable(value))
                    .toList();
            if (kind != NameKind.ANY && !oneFitsWhileUnitsClash(kind, row)) {
                worst(kind, values, row).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static Optional<Finding> worst(NameKind kind, List<@Nullable TargetValue> values, Indicator row) {
        Finding doubtful = null;
        for (var value : values) {
            var severity = value == null ? null : clash(kind, value);
            if (value != null && severity != null) {
                var finding = finding(severity, kind, row, value);
                if (severity == Severity.ERROR) {
                    return Optional.of(finding);
                }
                doubtful = doubtful == null ? finding : doubtful;
            }
        }
        return Optional.ofNullable(doubtful);
    }

    private static Finding finding(Severity severity, NameKind kind, Indicator row, TargetValue value) {
        var suggestion = kind == NameKind.BOOLEAN
                ? "指标值填“是”或“否”；要考核程度的，改用可量化的指标名称。"
                : "指标值改用" + kind.title() + "，或把指标名称改成与“" + value.text() + "”相符的名称。";
        return new Finding(
                CARD.id(),
                severity,
                row.place(),
                "指标“" + row.name() + "”应填" + kind.title() + "，指标值却是“" + value.text() + "”",
                List.of(row.name(), value.text()),
                suggestion);
    }

    /** Where one column fits and the other differs from it, the difference is the defect, and R06 names it. */
    private static boolean oneFitsWhileUnitsClash(NameKind kind, Indicator row) {
        var cycle = row.cycleValue();
        var annual = row.annualValue();
        return cycle != null
                && annual != null
                && Unit.of(cycle.unit()).agreement(Unit.of(annual.unit())) == Unit.Agreement.DIFFERENT
                && (clash(kind, cycle) == null || clash(kind, annual) == null);
    }

    private static @Nullable Severity clash(NameKind kind, TargetValue value) {
        if (kind == NameKind.BOOLEAN) {
            return ANSWER.matcher(Wording.fold(value.text())).matches() ? null : Severity.ERROR;
        }
        if (value instanceof Multiple) {
            return value.parts().stream().allMatch(part -> clash(kind, part) == Severity.ERROR) ? Severity.ERROR : null;
        }
        if (value instanceof State) {
            return kind == NameKind.TIMELY || kind == NameKind.SATISFACTION ? null : Severity.WARNING;
        }
        if (!(value instanceof Quantity) && !(value instanceof Range)) {
            return null;
        }
        var unit = Unit.of(value.unit());
        return unit.kind() == UnitKind.PERCENT && Words.GROWTH.occurIn(value.text()) ? null : clash(kind, unit);
    }

    private static @Nullable Severity clash(NameKind kind, Unit written) {
        var unit = written.kind();
        return switch (kind) {
            case PERCENT ->
                unit == UnitKind.NONE
                        ? Severity.WARNING
                        : errorIf(unit == UnitKind.MONEY || unit.counts() || unit.measures());
            case INTENSITY -> errorIf(unit == UnitKind.MONEY || unit.counts());
            case COUNT -> errorIf(unit == UnitKind.PERCENT || unit == UnitKind.MONEY || unit == UnitKind.TIME);
            case PERSON ->
                errorIf(unit == UnitKind.PERCENT
                        || unit == UnitKind.MONEY
                        || unit == UnitKind.TIME
                        || unit == UnitKind.ORGANIZATION
                        || unit == UnitKind.EVENT
                        || unit == UnitKind.AREA);
            case PEOPLE ->
                errorIf(unit == UnitKind.PERCENT
                        || unit == UnitKind.MONEY
                        || unit == UnitKind.EVENT
                        || unit == UnitKind.ORGANIZATION && !written.group().equals("户"));
            case AMOUNT ->
                unit == UnitKind.NONE
                        ? Severity.WARNING
                        : errorIf(unit == UnitKind.PERCENT || unit.counts() || unit.measures());
            case MONEY ->
                unit == UnitKind.NONE || unit == UnitKind.PERCENT
                        ? Severity.WARNING
                        : errorIf(unit.counts() || unit.measures());
            case TIME -> errorIf(unit == UnitKind.PERCENT || unit == UnitKind.MONEY || unit.counts());
            case TIMELY -> errorIf(unit == UnitKind.MONEY || unit.counts());
            case SATISFACTION -> errorIf(unit == UnitKind.MONEY || unit.counts() || unit.measures());
            case AREA, LENGTH -> errorIf(unit == UnitKind.PERCENT || unit == UnitKind.MONEY || unit.counts());
            case BOOLEAN, ANY -> null;
        };
    }

    private static @Nullable Severity errorIf(boolean clash) {
        return clash ? Severity.ERROR : null;
    }
}
