package org.mingxiao.core.score;

import static org.mingxiao.core.score.Traces.plain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.BudgetItem;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.form.Indicator;
import org.mingxiao.core.form.Place;
import org.mingxiao.core.score.scheme.FundLabels;
import org.mingxiao.core.score.scheme.Scheme;

/** The execution-rate row (F1). */
final class ExecutionScore {
    static final String NAME = "预算执行率";

    private final Scheme scheme;
    private final Traces traces;
    private final Form form;
    private final FundLabels labels = FundLabels.known();
    private final FundRow funds;

    ExecutionScore(Scheme scheme, Traces traces, Form form) {
        this.scheme = scheme;
        this.traces = traces;
        this.form = form;
        this.funds = new FundRow(form, labels);
    }

    /** Empty where the form has no fund rows, or where its indicators alone make up the full score. */
    Optional<ScoreRow> row() {
        var budget = funds.number(labels.budget());
        var paid = funds.number(labels.paid());
        var printedWeight = funds.number(labels.weight());
        if (budget == null || paid == null || printedWeight == null && !leavesPoints()) {
            return Optional.empty();
        }
        var weight = printedWeight == null ? scheme.executionWeight() : printedWeight;
        var verdict = verdict(budget, paid, weight);
        if (printedWeight == null) {
            verdict = verdict.with(Remark.note("F1", "表中没有预算执行率的分值，按方案的" + plain(weight) + "分计"));
        } else if (weight.compareTo(scheme.executionWeight()) != 0) {
            verdict = verdict.with(
                    Remark.warning("F1", "预算执行率的分值为" + plain(weight) + "，方案规定为" + plain(scheme.executionWeight())));
        }
        var published = funds.number(labels.score());
        var due = verdict.due();
        return Optional.of(new ScoreRow(
                NAME,
                null,
                place(funds.cell(labels.paid())),
                weight,
                budget.toPlainString(),
                paid.toPlainString(),
                verdict.decision(),
                due,
                published,
                due == null || published == null ? null : published.subtract(due),
                verdict.trace(),
                verdict.remarks()));
    }

    /** Whether the indicators leave the scheme's points to the execution rate. */
    private boolean leavesPoints() {
        var taken = form.allIndicators()
                .map(Indicator::weight)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return taken.add(scheme.executionWeight()).compareTo(scheme.fullScore()) <= 0;
    }

    private Verdict verdict(BigDecimal budget, BigDecimal paid, BigDecimal weight) {
        var inputs = new String[] {
            "分值", plain(weight),
            "全年预算数", budget.toPlainString() + form.moneyUnit().text(),
            "全年执行数", paid.toPlainString() + form.moneyUnit().text()
        };
        if (budget.signum() <= 0) {
            return Verdict.computed(
                    Points.none(),
                    traces.of("F1", "全年预算数不大于0，不得分", inputs),
                    Remark.error("F1", "全年预算数为" + plain(budget) + "，无法计算执行率，按0分计"));
        }
        var due = Points.positive(weight, budget, paid);
        var working = plain(paid) + " ÷ " + plain(budget) + " ＝ " + plain(rate(budget, paid)) + "%，得 "
                + due.toPlainString() + " 分";
        return new Verdict(Decision.COMPUTED, due, traces.of("F1", working, inputs), remarks(budget, paid));
    }

    private List<Remark> remarks(BigDecimal budget, BigDecimal paid) {
        var remarks = new ArrayList<Remark>();
        if (paid.compareTo(budget) > 0) {
            remarks.add(Remark.error("F1", "全年执行数大于全年预算数，属于超预算支出，请核对"));
        }
        if (paid.compareTo(budget.multiply(scheme.executionReasonBelow())) < 0) {
            remarks.add(Remark.warning(
                    "F1",
                    "预算执行率" + plain(rate(budget, paid)) + "%，低于"
                            + plain(scheme.executionReasonBelow().movePointRight(2)) + "%，应说明原因"));
        }
        return remarks;
    }

    /** The printed execution rate where it is not what budget and payments give, within its printed precision. */
    @Nullable Difference rateDifference() {
        var budget = funds.number(labels.budget());
        var paid = funds.number(labels.paid());
        var percent = printedRate();
        if (percent == null || paid == null || budget == null || budget.signum() <= 0) {
            return null;
        }
        // Some tables print 0.875 for 87.5 %.
        if (agrees(percent, budget, paid) || agrees(percent.movePointRight(2), budget, paid)) {
            return null;
        }
        return new Difference(
                "执行率",
                percent.toPlainString() + "%",
                plain(rate(budget, paid)) + "%",
                place(funds.cell(labels.rate())));
    }

    private @Nullable BigDecimal printedRate() {
        var inRow = funds.number(labels.rate());
        return inRow != null || form.score() == null ? inRow : form.score().executionRate();
    }

    private static Place place(Optional<BudgetItem> cell) {
        return cell.map(BudgetItem::place).orElseGet(() -> Place.of(null));
    }

    private static boolean agrees(BigDecimal percent, BigDecimal budget, BigDecimal paid) {
        var scale = Math.max(percent.scale(), 0);
        var exact = paid.movePointRight(2).divide(budget, scale + 4, RoundingMode.HALF_UP);
        var oneUnit = BigDecimal.ONE.movePointLeft(scale);
        return exact.subtract(percent).abs().compareTo(oneUnit) < 0;
    }

    private static BigDecimal rate(BigDecimal budget, BigDecimal paid) {
        return paid.movePointRight(2).divide(budget, 2, RoundingMode.HALF_UP);
    }
}
