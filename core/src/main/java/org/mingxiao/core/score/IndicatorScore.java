package org.mingxiao.core.score;

import static org.mingxiao.core.score.Traces.plain;

import java.math.BigDecimal;
import org.mingxiao.core.form.Indicator;
import org.mingxiao.core.score.scheme.Scheme;
import org.mingxiao.core.value.Attainment;
import org.mingxiao.core.value.Deadline;
import org.mingxiao.core.value.Qualitative;
import org.mingxiao.core.value.Quantity;
import org.mingxiao.core.value.Range;
import org.mingxiao.core.value.State;
import org.mingxiao.core.value.TargetValue;

/** Scores one indicator row: finds the formula that its target asks for. */
record IndicatorScore(Scheme scheme, Traces traces, Indicator indicator) {

    Verdict verdict() {
        var weight = indicator.weight();
        var target = indicator.annualValue() != null ? indicator.annualValue() : indicator.cycleValue();
        if (weight == null || weight.signum() <= 0) {
            return traces.person("没有分值，无法计分");
        }
        if (target == null || isBlank(target)) {
            return traces.person("没有目标值，无法计分", "分值", plain(weight));
        }
        var actual = indicator.actualValue();
        if (actual == null || isBlank(actual)) {
            return Verdict.computed(
                    Points.none(),
                    traces.of("F11", "没有实际完成值", "分值", plain(weight), "目标值", target.text()),
                    Remark.warning("F11", "没有实际完成值，按0分计；请补填实际完成值和依据"));
        }
        return withReasonDemanded(scored(weight, target, actual), weight);
    }

    private Verdict scored(BigDecimal weight, TargetValue target, TargetValue actual) {
        if (isMalformed(target) || isMalformed(actual)) {
            return traces.person(
                    "数字书写有误，不能计分，请改正后重新计分", "分值", plain(weight), "目标值", target.text(), "实际完成值", actual.text());
        }
        var quantities = new QuantityScore(scheme, traces, indicator, weight);
        if (target instanceof Quantity quantity) {
            return quantities.of(quantity, actual);
        }
        if (target instanceof Range range) {
            return quantities.of(range, actual);
        }
        if (target instanceof Deadline || target instanceof State) {
            return allOrNothing(weight, target, actual);
        }
        if (!target.parts().isEmpty()) {
            return traces.person(
                    "一格内有多项要求，不能用一个公式计分，请拆分为多个指标或由人评分",
                    "分值",
                    plain(weight),
                    "目标值",
                    target.text(),
                    "实际完成值",
                    actual.text());
        }
        return new QualitativeScore(scheme, traces, indicator, weight).of(target, actual);
    }

    /** F7. */
    private Verdict allOrNothing(BigDecimal weight, TargetValue target, TargetValue actual) {
        return switch (attainment(target, actual)) {
            case MET -> f7(Points.full(weight), "已达到", weight, target, actual);
            case MISSED -> f7(Points.none(), "未达到", weight, target, actual);
            case UNDECIDED ->
                traces.person(
                        "不能从“" + actual.text() + "”判断是否达到“" + target.text() + "”，请由人评分",
                        "分值",
                        plain(weight),
                        "目标值",
                        target.text(),
                        "实际完成值",
                        actual.text());
        };
    }

    private Verdict f7(BigDecimal due, String working, BigDecimal weight, TargetValue target, TargetValue actual) {
        return Verdict.computed(
                due, traces.of("F7", working, "分值", plain(weight), "目标值", target.text(), "实际完成值", actual.text()));
    }

    private static Attainment attainment(TargetValue target, TargetValue actual) {
        if (target instanceof Deadline && actual instanceof State state) {
            return state.reached() ? Attainment.MET : Attainment.MISSED;
        }
        return Attainment.of(target, actual);
    }

    /** F12. */
    private Verdict withReasonDemanded(Verdict verdict, BigDecimal weight) {
        var due = verdict.due();
        var missed = verdict.decision() == Decision.COMPUTED && due != null && due.compareTo(weight) < 0;
        var reason = indicator.deviation();
        return missed && (reason == null || scheme.noReason().matcher(reason).matches())
                ? verdict.with(Remark.error("F12", "未达到目标值，应填写偏差原因分析及改进措施，否则不能提交"))
                : verdict;
    }

    private static boolean isMalformed(TargetValue value) {
        return value instanceof Qualitative text && text.isMalformedNumber();
    }

    private boolean isBlank(TargetValue value) {
        return scheme.noReason().matcher(value.text()).matches();
    }
}
