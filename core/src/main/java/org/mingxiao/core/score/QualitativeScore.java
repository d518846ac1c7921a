package org.mingxiao.core.score;

import static org.mingxiao.core.score.Traces.plain;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mingxiao.core.form.Indicator;
import org.mingxiao.core.score.scheme.Scheme;
import org.mingxiao.core.score.scheme.Scheme.QualitativeBand;
import org.mingxiao.core.value.Attainment;
import org.mingxiao.core.value.TargetValue;

/** Qualitative rows (F8): a person enters the points, and they must lie in the band of the level reached. */
record QualitativeScore(Scheme scheme, Traces traces, Indicator indicator, BigDecimal weight) {

    Verdict of(TargetValue target, TargetValue actual) {
        var band = level(target, actual);
        var inputs = new String[] {"分值", plain(weight), "目标值", target.text(), "实际完成值", actual.text()};
        var allowed = band.map(this::bandText).orElseGet(() -> "0至" + plain(weight) + "分");
        var entered = indicator.score();
        if (entered == null) {
            return traces.person("定性指标由人评分，请在" + allowed + "之间评分", inputs);
        }
        if (entered.signum() < 0 || entered.compareTo(weight) > 0) {
            return traces.person("定性指标的得分应在0至" + plain(weight) + "分之间，填写的" + plain(entered) + "分无效", inputs);
        }
        return new Verdict(
                Decision.ENTERED,
                entered,
                traces.of("F8", "由人评分 " + plain(entered) + "，应在" + allowed, inputs),
                band.map(b -> remarks(b, entered))
                        .orElseGet(() -> List.of(Remark.note(
                                "F8", "实际完成情况没有写明达成程度（" + levels() + "），得分" + plain(entered) + "由人确定，未核对区间"))));
    }

    private List<Remark> remarks(QualitativeBand band, BigDecimal entered) {
        if (!band.holds(entered, weight)) {
            return List.of(Remark.error(
                    "F8", "“" + band.name() + "”的得分应在" + bandText(band) + "之间，填写的是" + plain(entered) + "分"));
        }
        var explained = indicator.deviation() != null
                && !scheme.noReason().matcher(indicator.deviation()).matches();
        return explained || band.toIncluded() ? List.of() : List.of(Remark.error("F12", "未完全达成，应填写偏差原因分析及改进措施，否则不能提交"));
    }

    private Optional<QualitativeBand> level(TargetValue target, TargetValue actual) {
        if (target.text().strip().equals(actual.text().strip()) || Attainment.of(target, actual) == Attainment.MET) {
            return scheme.qualitative().stream().max(Comparator.comparing(QualitativeBand::to));
        }
        return scheme.qualitative().stream()
                .filter(band -> band.words().matcher(actual.text().strip()).matches())
                .findFirst();
    }

    private String levels() {
        return String.join(
                "、", scheme.qualitative().stream().map(QualitativeBand::name).toList());
    }

    private String bandText(QualitativeBand band) {
        return plain(band.from().multiply(weight)) + "至" + plain(band.to().multiply(weight)) + "分"
                + (band.toIncluded() ? "" : "（不含）");
    }
}
