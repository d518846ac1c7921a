package org.mingxiao.core.review.rules.adequacy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.form.Indicator;
import org.mingxiao.core.review.Bilingual;
import org.mingxiao.core.review.Finding;
import org.mingxiao.core.review.LegalBasis;
import org.mingxiao.core.review.Parameters;
import org.mingxiao.core.review.ReviewItem;
import org.mingxiao.core.review.ReviewRule;
import org.mingxiao.core.review.RuleCard;
import org.mingxiao.core.review.Subject;
import org.mingxiao.core.review.language.Dates;
import org.mingxiao.core.review.language.Series;
import org.mingxiao.core.review.language.Unit;
import org.mingxiao.core.review.language.Wording;
import org.mingxiao.core.value.Quantity;
import org.mingxiao.core.value.TargetValue;

/** R13. */
final class TargetsAreNotBelowReached implements ReviewRule.Across {
    private static final RuleCard CARD = new RuleCard(
            "R13",
            new Bilingual(
                    "目标值不低于已经达到的水平，也不比上年目标倒退",
                    "targets are not below what was already reached, nor worse than the last target"),
            new Bilingual("警告，附上年度的数据", "warning, with the earlier row"),
            ReviewItem.REASONABLENESS,
            List.of(LegalBasis.CORE_INDICATORS, LegalBasis.PROJECT_EVALUATION),
            new Bilingual("上年实际 60场，本年目标 45场，低 25% → 警告", "last actual 60场, target 45场: 25 % lower → warning"),
            new Bilingual(
                    "只比较同一部门、名称和单位相同、年度更早且最近的实际值；项目指标只与同一项目或部门的数据比；表上没有年度的，按目标文字中最近的年份看待",
                    "compares with the newest earlier actual of the same department, name and unit, a project's with the same"
                            + " project's or the department's; a form without a printed year counts as of the newest year that"
                            + " its goals speak of"));

    private static final Pattern REGION = Pattern.compile("\\p{IsHan}{2,4}?(?:省|市|区|县|州|旗)");

    private final BigDecimal positive;
    private final BigDecimal reverse;
    private final BigDecimal scope;

    TargetsAreNotBelowReached(Parameters parameters) {
        this.positive = parameters.decimal("review.R13.positive");
        this.reverse = parameters.decimal("review.R13.reverse");
        this.scope = parameters.decimal("review.R13.scope");
    }

    @Override
    public RuleCard card() {
        return CARD;
    }

    /** What a figure is about: a project's figure is compared with the same project's, or with the department's. */
    private record Key(String department, String project, String name, Unit unit) {}

    /** A figure of an earlier year. */
    private record Earlier(Form form, int year, String name, Quantity value, boolean reached) {
        String shown() {
            return year + "年" + form.kind().title() + "：" + name + (reached ? "，实际 " : "，目标 ") + value.text();
        }
    }

    @Override
    public List<Placed> check(List<Subject> subjects) {
        var years = years(subjects);
        var history = history(subjects, years);
        var placed = new ArrayList<Placed>();
        for (var subject : subjects) {
            var year = years.get(subject.formNumber());
            if (year == null || !subject.setsGoals()) {
                continue;
            }
            for (var row : subject.indicators()) {
                if (row.target() instanceof Quantity target) {
                    var newest = newest(history, key(subject, row.name(), target), year);
                    var finding = newest == null ? null : compare(row, target, year, newest);
                    if (finding != null) {
                        placed.add(new Placed(subject, true, finding));
                    }
                }
            }
        }
        return placed;
    }

    /** The year of each form, by its number; forms that name none are left out. */
    private static Map<Integer, Integer> years(List<Subject> subjects) {
        var years = new HashMap<Integer, Integer>();
        for (var subject : subjects) {
            var year = subject.isDepartment() ? Dates.likelyYear(subject.form()) : null;
            if (year != null) {
                years.put(subject.formNumber(), year);
            }
        }
        return years;
    }

    private static Map<Key, List<Earlier>> history(List<Subject> subjects, Map<Integer, Integer> years) {
        var history = new HashMap<Key, List<Earlier>>();
        for (var subject : subjects) {
            var form = subject.form();
            var year = years.get(subject.formNumber());
            if (year == null || form.department() == null) {
                continue;
            }
            for (var row : subject.indicators()) {
                add(history, subject, year, row.name(), row.actualValue(), true);
                if (subject.setsGoals()) {
                    add(history, subject, year, row.name(), row.target(), false);
                }
            }
            if (subject.isDepartment()) {
                form.facts().forEach(fact -> add(history, subject, year, fact.name(), fact.actual(), true));
            }
        }
        return history;
    }

    /** Of several figures of one year the first counts, and what was reached before what was aimed at. */
    private static void add(
            Map<Key, List<Earlier>> history,
            Subject subject,
            int year,
            String name,
            @Nullable TargetValue value,
            boolean reached) {
        if (value instanceof Quantity quantity) {
            var known = history.computeIfAbsent(key(subject, name, quantity), key -> new ArrayList<>());
            if (known.stream().noneMatch(other -> other.year() == year && other.reached() == reached)) {
                known.add(new Earlier(subject.form(), year, name, quantity, reached));
            }
        }
    }

    private static Key key(Subject subject, String name, Quantity value) {
        var department = Wording.fold(Objects.requireNonNullElse(subject.form().department(), "?"));
        return new Key(
                department,
                subject.isDepartment() ? "" : Wording.canonical(subject.name()),
                Wording.canonical(withoutRegion(name, department)),
                Unit.of(value.unit()));
    }

    /** The department's own region in a name (某市某区) does not make it another indicator. */
    private static String withoutRegion(String name, String department) {
        var rest = name;
        var regions = REGION.matcher(department);
        while (regions.find()) {
            rest = rest.replace(regions.group(), "");
        }
        return rest;
    }

    private static @Nullable Earlier newest(Map<Key, List<Earlier>> history, Key key, int year) {
        var ofDepartment = new Key(key.department(), "", key.name(), key.unit());
        return Stream.of(key, ofDepartment)
                .flatMap(each -> history.getOrDefault(each, List.of()).stream())
                .filter(earlier -> earlier.year() < year)
                .max(Comparator.comparingInt(Earlier::year).thenComparing(Earlier::reached))
                .orElse(null);
    }

    /** A project's share beside the department's total is no lower target. */
    private boolean sameScope(Quantity target, Quantity reached) {
        var small = target.base().abs().min(reached.base().abs());
        var large = target.base().abs().max(reached.base().abs());
        return small.signum() == 0 || small.compareTo(large.multiply(scope)) >= 0;
    }

    private @Nullable Finding compare(Indicator row, Quantity target, int year, Earlier newest) {
        if (newest.value().base().signum() <= 0 || !sameScope(target, newest.value())) {
            return null;
        }
        var isReverse = Series.isReverse(row, target);
        var limit = newest.value().base().multiply(newest.reached() ? isReverse ? reverse : positive : BigDecimal.ONE);
        var worse =
                isReverse ? target.base().compareTo(limit) > 0 : target.base().compareTo(limit) < 0;
        if (!worse) {
            return null;
        }
        var gap = target.base()
                .subtract(newest.value().base())
                .abs()
                .multiply(BigDecimal.valueOf(100))
                .divide(newest.value().base(), 1, RoundingMode.HALF_UP);
        return CARD.warning(
                row.place(),
                year + "年指标“" + row.name() + "”的目标 " + target.text() + " 比" + newest.year() + "年"
                        + (newest.reached() ? "实际 " : "目标 ")
                        + newest.value().text() + (isReverse ? " 高 " : " 低 ")
                        + gap.toPlainString() + "%",
                List.of(row.name() + "：" + target.text(), newest.shown()),
                "参照以前年度实际完成值合理提高目标，确需调低的说明理由。");
    }
}
