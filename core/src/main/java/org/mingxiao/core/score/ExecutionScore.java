package org.mingxiao.core.score;

import static org.mingxiao.core.score.Traces.plain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.form.Place;
import org.mingxiao.core.score.scheme.Scheme;

/** The execution-rate row (F1). */
record ExecutionScore(Scheme scheme, Traces traces, Form form) {
    static final String NAME = "预算执行率";

    /** Empty where the form has no fund rows. */
    Optional<ScoreRow> row() {
        var funds = new FundRow(form);
        var budget = funds.number("全年预算数");
        var paid = funds.number("全年执行数");
        if (budget.isEmpty() || paid.isEmpty()) {
            return Optional.empty();
        }
        var weight = funds.number("分值");
        var published = funds.number("得分").orElse(null);
        var verdict = verdict(budget.get(), paid.get(), weight.orElse(scheme.executionWeight()));
        if (weight.isEmpty()) {
            verdict = verdict.with(Remark.note("F1", "表中没有预算执行率的分值，按方案的" + plain(scheme.executionWeight()) + "分计"));
        } else if (weight.get().compareTo(scheme.executionWeight()) != 0) {
            verdict = verdict.with(Remark.warning(
                    "F1", "预算执行率的分值为" + plain(weight.get()) + "，方案规定为" + plain(scheme.executionWeight())));
        }
        var due = verdict.due();
        return Optional.of(new ScoreRow(
                NAME,
                null,
                funds.cell("全年执行数").map(item -> item.place()).orElseGet(() -> Place.of(null)),
                weight.orElse(scheme.executionWeight()),
                budget.get().toPlainString(),
                paid.get().toPlainString(),
                verdict.decision(),
                due,
                published,
                due == null || published == null ? null : published.subtract(due),
                verdict.trace(),
                verdict.remarks()));
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
        var rate = rate(budget, paid);
        var working = plain(paid) + " ÷ " + plain(budget) + " ＝ " + plain(rate) + "%，得 " + due.toPlainString() + " 分";
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
        var funds = new FundRow(form);
        var printed = funds.number("执行率");
        if (printed.isEmpty() && form.score() != null) {
            printed = Optional.ofNullable(form.score().executionRate());
        }
        var budget = funds.number("全年预算数").orElse(BigDecimal.ZERO);
        var paid = funds.number("全年执行数");
        if (printed.isEmpty() || paid.isEmpty() || budget.signum() <= 0) {
            return null;
        }
        var percent = printed.get();
        if (agrees(percent, budget, paid.get()) || agrees(percent.movePointRight(2), budget, paid.get())) {
            return null;
        }
        return new Difference(
                "执行率",
                percent.toPlainString() + "%",
                plain(rate(budget, paid.get())) + "%",
                funds.cell("执行率").map(item -> item.place()).orElseGet(() -> Place.of(null)));
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
