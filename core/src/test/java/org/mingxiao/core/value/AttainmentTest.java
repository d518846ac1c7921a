package org.mingxiao.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a result meets a target: target, result, answer. */
class AttainmentTest {
    @ParameterizedTest(name = "{0} / {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            ≥30家            | 32家             | MET
            ≥30家            | 29家             | MISSED
            ≥30家            | 30家             | MET
            >30家            | 30家             | MISSED
            ≤20万元          | 18万元           | MET
            ≤20万元          | 20.01万元        | MISSED
            <15%             | 15%              | MISSED
            120个            | 130个            | MET
            120个            | 100个            | MISSED
            0起              | 0起              | MET
            0起              | 1起              | MISSED
            约100家          | 104家            | MET
            # units convert
            ≥2300亿元        | 29374000万元     | MET
            ≥2300亿元        | 220000000000元   | MISSED
            ≥1000万人次      | 15000000人次     | MET
            ≥1公顷           | 15亩             | MET
            ≥1公顷           | 14亩             | MISSED
            ≤2天             | 47小时           | MET
            ≥30名            | 31人             | MET
            ≤500元/人·月     | 0.04万元/人·月   | MET
            ≥1平方公里       | 1500亩           | MET
            # a bare number takes the other unit, where every reading gives one answer
            ≥30家            | 32               | MET
            ≥30万元          | 320000           | MET
            ≤30万元          | 20               | MET
            ≥95%             | 98               | MET
            ≥95%             | 0.98             | UNDECIDED
            ≥95%             | 100              | MET
            ≥95%             | 94               | MISSED
            ≤30%             | 2                | MET
            100%             | 1                | UNDECIDED
            ≥300%            | 3.2              | UNDECIDED
            ≥120公里         | 132              | MET
            ≥120公里         | 118.5            | MISSED
            ≥30万元          | 32               | MET
            ≥30万元          | 28               | MISSED
            ≤30万元          | 32               | MISSED
            ≤30万元          | 280000           | MET
            ≤30亿元          | 280000           | UNDECIDED
            ≥95              | 98%              | MET
            # results that are no exact number
            ≥10亿元          | 超56亿元         | MET
            ≥60亿元          | 超56亿元         | UNDECIDED
            ≤50亿元          | 超56亿元         | MISSED
            ≥80万人次        | 约80万人次       | MET
            # ranges
            35%-45%          | 40%              | MET
            35%-45%          | 50%              | MISSED
            35%-45%          | 40%-44%          | MET
            ≥35%             | 30%-40%          | UNDECIDED
            # units that do not convert
            ≥3%              | 3个百分点        | UNDECIDED
            ≥30家            | 32个             | UNDECIDED
            ≥3个工作日       | 3天              | UNDECIDED
            ≥30家            | 完成             | UNDECIDED
            # states, directions, dates
            完成             | 已完成           | MET
            完成             | 未完成           | MISSED
            是               | 否               | MISSED
            否               | 否               | MET
            完成             | 100%             | MET
            完成             | 90%              | UNDECIDED
            正增长           | 3.2%             | MET
            正增长           | -3.2%            | MISSED
            下降             | 下降2个百分点    | MET
            下降             | 增长2%           | MISSED
            增长             | 5家              | UNDECIDED
            持平             | 0%               | MET
            持平             | 增长             | UNDECIDED
            增长             | 负增长           | MISSED
            增长≥5%          | 下降6%           | MISSED
            下降≥5%          | 下降6%           | MET
            2025年6月30日前  | 2025年6月15日    | MET
            2025年6月30日前  | 2025年7月1日     | MISSED
            2025年6月15日前  | 2025年6月        | UNDECIDED
            12月31日前       | 12月20日         | UNDECIDED
            12月31日前       | 已完成           | MET
            12月31日前       | 未完成           | MISSED
            完成             | 达成预期指标     | MET
            是               | 达成             | MET
            达标             | 未达成预期指标   | MISSED
            # a result that says so meets a target without a figure
            效果明显         | 达成预期指标     | MET
            效果明显         | 完成             | MET
            效果明显         | 未完成           | MISSED
            效果明显         | 部分达成预期指标并具有一定效果 | UNDECIDED
            有所提升         | 达成年度指标     | MET
            2025年6月30日前  | 达成预期指标     | MET
            # what does not occur, in words and in numbers
            无安全事故       | 0                | MET
            无安全事故       | 0起              | MET
            无安全事故       | 1起              | MISSED
            无安全事故       | 无               | MET
            零投诉           | 未发生投诉       | MET
            零投诉           | 98%              | UNDECIDED
            效果明显         | 无投诉           | UNDECIDED
            0起              | 无               | MET
            ≤2次             | 未发生           | MET
            ≥2次             | 无               | UNDECIDED
            # several requirements
            培训3场、资料500份 | 培训4场、资料500份 | MET
            培训3场、资料500份 | 培训2场、资料500份 | MISSED
            培训3场、资料500份 | 培训4场          | UNDECIDED
            # words are a person's to judge
            效果明显         | 效果明显         | UNDECIDED
            有效提升水平     | 水平有所提升     | MET
            69,420,92万元    | 5万元            | UNDECIDED
            """)
    void aResultMeetsATargetOrNot(String target, String result, Attainment answer) {
        assertThat(Attainment.of(TargetValues.read(target), TargetValues.read(result)))
                .isEqualTo(answer);
    }
}
