package org.mingxiao.core.review.rules.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.form.Indicator;
import org.mingxiao.core.form.Place;
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

/** S5. */
final class TotalIsReproducible implements ReviewRule.Across {
    private static final RuleCard CARD = new RuleCard(
            "S5",
            new Bilingual("总分可以复算：分项得分之和等于总分", "the total is reproducible: sub-scores add up to it"),
            new Bilingual("错误；没有分项得分的也是错误", "error; so is a total without any sub-score"),
            ReviewItem.REPORT_TRUTH,
            List.of(LegalBasis.PROJECT_EVALUATION),
            new Bilingual(
                    "只写“自评得分 96.2 分”，没有任何分项得分 → 错误（无法复算）",
                    "a bare total of 96.2 without sub-scores → error (not reproducible)"),
            new Bilingual(
                    "报告没有写总分时不判断；同一部门同一年度的自评表一并给出且合计相符的，视为可以复算",
                    "silent where the report states no total; a self-evaluation table of the same department and year given with it counts"));

    private final BigDecimal tolerance;

    TotalIsReproducible(Parameters parameters) {
        this.tolerance = parameters.decimal("review.S5.tolerance");
    }

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public List<Placed> check(List<Subject> subjects) {
        var placed = new ArrayList<Placed>();
        for (var subject : subjects) {
            var score = subject.form().score();
            var total = score == null ? null : score.total();
            if (!subject.isDepartment() || !Passages.isReport(subject.form()) || total == null) {
                continue;
            }
            var parts = parts(subject.form(), total);
            if (parts.isEmpty() && hasTable(subject, subjects, total)) {
                continue;
            }
            if (parts.isEmpty() || !canMakeUp(parts, total)) {
                var message = parts.isEmpty()
                        ? "总分 " + total.toPlainString() + " 没有分项得分，无法复算"
                        : "分项得分合计与总分 " + total.toPlainString() + " 不符";
                placed.add(new Placed(
                        subject,
                        CARD.error(
                                place(subject.form(), total),
                                message,
                                Stream.concat(Stream.of(total), parts.stream())
                                        .map(BigDecimal::toPlainString)
                                        .toList(),
                                "附上评分表，逐项列出分值、得分和扣分理由。")));
            }
        }
        return placed;
    }

    private static Place place(Form form, BigDecimal total) {
        return Passages.of(form).stream()
                .filter(passage -> passage.text().contains(total.toPlainString()))
                .map(Passages.Passage::place)
                .findFirst()
                .orElse(Place.of(total.toPlainString()));
    }

    private static List<BigDecimal> parts(Form form, BigDecimal total) {
        var rows = form.allIndicators().map(Indicator::score);
        var facts = form.facts().stream()
                .map(fact -> fact.actual())
                .filter(actual -> actual instanceof Quantity quantity
                        && Unit.of(quantity.unit()).kind() == UnitKind.SCORE)
                .map(actual -> actual == null ? null : actual.number());
        return Stream.concat(rows, facts)
                .filter(Objects::nonNull)
                .filter(part -> part.compareTo(total) != 0)
                .toList();
    }

    /** Printed scores may be of several levels: the total must be the sum of some of them. */
    private boolean canMakeUp(List<BigDecimal> parts, BigDecimal total) {
        Set<BigDecimal> sums = new HashSet<>(List.of(BigDecimal.ZERO));
        for (var part : parts) {
            var more = new HashSet<>(sums);
            sums.forEach(sum -> more.add(sum.add(part).setScale(2, java.math.RoundingMode.HALF_UP)));
            sums = more;
        }
        return sums.stream().anyMatch(sum -> sum.subtract(total).abs().compareTo(tolerance) <= 0);
    }

    private boolean hasTable(Subject report, List<Subject> subjects, BigDecimal total) {
        return subjects.stream()
                .filter(other -> other.isDepartment() && other.formNumber() != report.formNumber())
                .map(Subject::form)
                .filter(form -> isOfSame(form, report.form()))
                .anyMatch(form -> {
                    var parts = parts(form, total);
                    return !parts.isEmpty() && canMakeUp(parts, total);
                });
    }

    private static boolean isOfSame(Form form, Form report) {
        var one = form.department();
        var other = report.department();
        return one != null
                && other != null
                && Wording.fold(one).equals(Wording.fold(other))
                && Objects.equals(form.year(), report.year());
    }
}
