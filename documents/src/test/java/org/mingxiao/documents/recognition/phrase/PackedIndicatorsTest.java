package org.mingxiao.documents.recognition.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PackedIndicatorsTest {

    private static String read(String text) {
        return PackedIndicators.read(text).entries().stream()
                .map(e -> String.join(
                        " | ",
                        e.level1(),
                        String.valueOf(e.level2()),
                        e.name(),
                        String.valueOf(e.cycleValue()),
                        String.valueOf(e.annualValue())))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void breaksAndSpacesMayStandAnywhere() {
        assertThat(read("""
                                1、1-产出指标；11-数量指标；灌溉渠道清
                                淤长度；实施周期指标值:≥1
                                20公里 ；年度指标
                                值:≥40公里  。2、3-满意
                                度指标；31-服务对象满意度；村民满意度（%）；实施周期指标值:≥9 0；年度指标值:≥90。""")).isEqualTo("""
                        1-产出指标 | 11-数量指标 | 灌溉渠道清淤长度 | ≥120公里 | ≥40公里
                        3-满意度指标 | 31-服务对象满意度 | 村民满意度（%） | ≥90 | ≥90""");
    }

    @Test
    void codesOrdinalsAndOneValueMayBeMissing() {
        assertThat(read("产出指标；质量指标；验收合格率；年度指标值：100%。效益指标；社会效益指标；受益人口；年度指标值：＞3万人；"))
                .isEqualTo("""
                        产出指标 | 质量指标 | 验收合格率 | null | 100%
                        效益指标 | 社会效益指标 | 受益人口 | null | ＞3万人""");
    }

    @Test
    void valuesMayHoldSemicolonsAndLabels() {
        assertThat(read("1、1-产出指标；14-成本指标；补助标准；实施周期指标值:甲类：300元；乙类：200元；年度指标值:标准：300元。"))
                .isEqualTo("1-产出指标 | 14-成本指标 | 补助标准 | 甲类：300元；乙类：200元 | 标准：300元");
    }

    @Test
    void costMayBeItsOwnFirstLevel() {
        assertThat(read("1、4-成本指标；41-经济成本指标；单位造价；实施周期指标值:≤5万元/亩；年度指标值:≤5万元/亩。2、成本指标；社会成本指标；投诉；年度指标值:0。"))
                .isEqualTo("""
                        4-成本指标 | 41-经济成本指标 | 单位造价 | ≤5万元/亩 | ≤5万元/亩
                        成本指标 | 社会成本指标 | 投诉 | null | 0""");
    }

    @Test
    void ordinaryTextIsNotPacked() {
        assertThat(PackedIndicators.isPacked("完成产出指标，提高效益指标，做好满意度调查。")).isFalse();
    }
}
