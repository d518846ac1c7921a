package org.mingxiao.core.score;

import static org.mingxiao.core.score.Traces.plain;

import java.math.BigDecimal;
import org.mingxiao.core.form.Dimension;
import org.mingxiao.core.form.Indicator;
import org.mingxiao.core.score.scheme.ReverseFormula;
import org.mingxiao.core.score.scheme.Scheme;
import org.mingxiao.core.value.Attainment;
import org.mingxiao.core.value.Comparator;
import org.mingxiao.core.value.Quantity;
import org.mingxiao.core.value.Range;
import org.mingxiao.core.value.TargetValue;

/** Rows whose target is a number or a range of numbers: F2–F6, F9, F10, F13. */
record QuantityScore(Scheme scheme, Traces traces, Indicator indicator, BigDecimal weight) {

    Verdict of(Quantity target, TargetValue actual) {
        if (!(actual instanceof Quantity number)) {
            return person("实际完成值不是一个数值，无法与目标值“" + target.text() + "”计算比例，请填写数值后计分", target, actual);
        }
        if (number.comparator() != Comparator.EQUAL) {
            return inexact(target, number);
        }
        return Measures.of(target, number)
                .map(measures -> exact(target, number, measures))
                .orElseGet(() -> person("实际完成值与目标值的单位不一致，无法比较", target, actual));
    }

    Verdict of(Range target, TargetValue actual) {
        if (!(actual instanceof Quantity number) || number.comparator() != Comparator.EQUAL) {
            return person("实际完成值不是一个确定的数值，无法与目标区间比较", target, actual);
        }
        return Measures.of(target, number)
                .map(measures -> range(target, number, measures))
                .orElseGet(() -> person("实际完成值与目标值的单位不一致，无法比较", target, actual));
    }

    /** An actual value such as 超过30家: whether it meets the target can be told, by how much it misses it cannot. */
    private Verdict inexact(Quantity target, Quantity actual) {
        if (Attainment.of(target, actual) != Attainment.MET) {
            return person("实际完成值“" + actual.text() + "”不是确定的数值，不能计算完成比例，请填写准确数值", target, actual);
        }
        var rule = isReverse(target) ? scheme.reverse().id() : "F2";
        return computed(rule, Points.full(weight), "已达到目标值", target, actual)
                .with(Remark.warning(rule, "实际完成值“" + actual.text() + "”不是确定的数值，请填写准确数值并提供依据"));
    }

    private Verdict exact(Quantity target, Quantity actual, Measures m) {
        if (isReverse(target)) {
            return reverse(target, actual, m);
        }
        if (target.comparator() == Comparator.EQUAL && m.target().signum() == 0) {
            return computed("F4", Points.zero(weight, m.actual()), "实际完成值 " + plain(m.actual()), target, actual);
        }
        if (m.target().signum() <= 0) {
            return permittedFall(target, actual, m);
        }
        if (isSatisfaction(m)) {
            return satisfaction(target, actual, m);
        }
        var rule = target.comparator() == Comparator.EQUAL ? "F3" : "F2";
        var verdict = positive(rule, target, actual, m);
        return isCost() && rule.equals("F3") && m.actual().compareTo(m.target()) != 0
                ? verdict.with(Remark.warning(rule, "成本指标未写明“≤”，已按“等于”计分；如为不超过，请改写指标值"))
                : verdict;
    }

    private Verdict positive(String rule, Quantity target, Quantity actual, Measures m) {
        if (m.actual().compareTo(m.target().multiply(scheme.overFulfilmentReasonAbove())) > 0) {
            return overFulfilled(rule, target, actual, m);
        }
        var due = Points.positive(weight, m.target(), m.actual());
        var verdict = computed(rule, due, ratioWorking(m.actual(), m.target(), due), target, actual);
        return target.comparator() == Comparator.MORE_THAN && m.actual().compareTo(m.target()) == 0
                ? verdict.with(Remark.note(rule, "目标值为“大于”，实际完成值与之相等，按完成比例1计满分"))
                : verdict;
    }

    private Verdict overFulfilled(String rule, Quantity target, Quantity actual, Measures m) {
        var reason = indicator.deviation() == null ? "" : indicator.deviation();
        if (scheme.noReason().matcher(reason).matches()) {
            return computed(rule, Points.full(weight), "实际完成值达到目标值", target, actual)
                    .with(Remark.warning(
                            "F10", "实际完成值超过目标值的" + plain(scheme.overFulfilmentReasonAbove()) + "倍，应说明超额完成的原因"));
        }
        var band = scheme.overFulfilmentOf(m.actual(), m.target());
        if (band.isEmpty() || !scheme.lowTarget().matcher(reason).find()) {
            return computed(rule, Points.full(weight), "实际完成值达到目标值", target, actual);
        }
        var deduction = band.get().deduction();
        var due = Points.lessShare(weight, deduction);
        var working = "完成比例超过" + plain(band.get().above()) + "，扣" + plain(deduction.movePointRight(2)) + "%："
                + plain(weight) + " × (1 － " + plain(deduction) + ") ＝ " + due.toPlainString();
        return computed("F10", due, working, target, actual).with(Remark.note("F10", "目标值设定偏低，已按偏离程度扣分；下一年度应调高目标值"));
    }

    private Verdict satisfaction(Quantity target, Quantity actual, Measures m) {
        if (m.actual().compareTo(scheme.satisfactionFloor()) < 0) {
            return computed("F9", Points.none(), "低于最低线" + plain(scheme.satisfactionFloor()) + "%", target, actual);
        }
        var due = Points.positive(weight, m.target(), m.actual());
        return computed("F9", due, ratioWorking(m.actual(), m.target(), due), target, actual);
    }

    private Verdict permittedFall(Quantity target, Quantity actual, Measures m) {
        var order = m.actual().compareTo(m.target());
        var reached = target.comparator() == Comparator.EQUAL ? order == 0 : order >= 0;
        return reached
                ? computed("F13", Points.full(weight), "已达到目标值", target, actual)
                : person("目标值不是正数，未达到时不能按比例计分，请在0至" + plain(weight) + "分之间评分并说明理由", target, actual);
    }

    private Verdict reverse(Quantity target, Quantity actual, Measures m) {
        if (m.target().signum() < 0 && m.actual().compareTo(m.target()) > 0) {
            return person("目标值为负数，未达到时不能按比例计分，请在0至" + plain(weight) + "分之间评分并说明理由", target, actual);
        }
        var due = Points.reverse(weight, m.target(), m.actual(), scheme.reverse());
        return computed(scheme.reverse().id(), due, reverseWorking(m.actual(), m.target(), due), target, actual);
    }

    private Verdict range(Range target, Quantity actual, Measures m) {
        if (m.actual().compareTo(m.target()) < 0) {
            if (m.target().signum() <= 0) {
                return person("区间下限不是正数，低于下限时不能按比例计分", target, actual);
            }
            var due = Points.positive(weight, m.target(), m.actual());
            return computed("F6", due, ratioWorking(m.actual(), m.target(), due), target, actual);
        }
        if (m.actual().compareTo(m.upper()) <= 0) {
            return computed("F6", Points.full(weight), "在区间内", target, actual);
        }
        if (m.upper().signum() < 0) {
            return person("区间上限为负数，高于上限时不能按比例计分", target, actual);
        }
        var due = Points.reverse(weight, m.upper(), m.actual(), scheme.reverse());
        return computed("F6", due, reverseWorking(m.actual(), m.upper(), due), target, actual);
    }

    private String ratioWorking(BigDecimal actual, BigDecimal target, BigDecimal due) {
        return actual.compareTo(target) >= 0
                ? "实际完成值达到目标值"
                : plain(actual) + " ÷ " + plain(target) + " × " + plain(weight) + " ＝ " + due.toPlainString();
    }

    private String reverseWorking(BigDecimal actual, BigDecimal limit, BigDecimal due) {
        if (actual.compareTo(limit) <= 0) {
            return "实际完成值未超过目标值";
        }
        var share = scheme.reverse() == ReverseFormula.LINEAR && limit.signum() > 0
                ? "[1 － (" + plain(actual) + " － " + plain(limit) + ") ÷ " + plain(limit) + "]"
                : plain(limit) + " ÷ " + plain(actual);
        return share + " × " + plain(weight) + " ＝ " + due.toPlainString();
    }

    private Verdict computed(String rule, BigDecimal due, String working, TargetValue target, TargetValue actual) {
        return Verdict.computed(
                due, traces.of(rule, working, "分值", plain(weight), "目标值", target.text(), "实际完成值", actual.text()));
    }

    private Verdict person(String reason, TargetValue target, TargetValue actual) {
        return traces.person(reason, "分值", plain(weight), "目标值", target.text(), "实际完成值", actual.text());
    }

    private static boolean isReverse(Quantity target) {
        return target.comparator() == Comparator.AT_MOST || target.comparator() == Comparator.LESS_THAN;
    }

    private boolean isSatisfaction(Measures m) {
        return indicator.dimension() == Dimension.AUDIENCE_SATISFACTION
                && (m.unit().equals("%") || m.unit().equals("分") || m.unit().isEmpty());
    }

    private boolean isCost() {
        var dimension = indicator.dimension();
        return dimension == Dimension.COST || (dimension != null && dimension.group() == '4');
    }
}
