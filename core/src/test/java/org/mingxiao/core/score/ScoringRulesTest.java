package org.mingxiao.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mingxiao.core.score.Rows.form;
import static org.mingxiao.core.score.Rows.funds;
import static org.mingxiao.core.score.Rows.row;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingxiao.core.form.Dimension;
import org.mingxiao.core.score.scheme.Scheme;
import org.mingxiao.core.score.scheme.Schemes;

/** The formulas F1–F13, one line an example: what a row says, and what it is due. */
class ScoringRulesTest {
    private static final Scheme NATIONAL = Schemes.national(2024);
    private static final Scheme RATIO = Schemes.byId("national-reverse-ratio").orElseThrow();

    @ParameterizedTest(name = "预算 {1}，执行 {2}，分值 {0} → {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # weight | budget | paid | due | remark
            10 | 1200.00 | 1050.00 |  8.75 | WARNING
            10 | 1000.00 |  900.00 |  9.00 |
            10 | 1000.00 |  899.99 |  9.00 | WARNING
            10 | 1000.00 | 1000.00 | 10.00 |
            10 | 1000.00 | 1000.01 | 10.00 | ERROR
            10 |       0 |       0 |  0.00 | ERROR
            10 |     300 |     200 |  6.67 | WARNING
            """)
    void execution(String weight, String budget, String paid, String due, Remark.Level level) {
        var card = Scoring.by(NATIONAL).card(form(null, funds(budget, paid, weight, null), List.of()));
        var execution = card.rows().get(0);
        assertThat(execution.due()).hasToString(due);
        assertThat(execution.trace().rule()).isEqualTo("F1");
        assertThat(execution.remarks())
                .extracting(Remark::level)
                .containsExactlyElementsOf(level == null ? List.of() : List.of(level));
    }

    @ParameterizedTest(name = "分值 {0}，目标 {1}，完成 {2} → {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # weight | target | actual | due | rule
             8 | ≥120场 | 132场  | 8.00 | F2
             8 | ≥120场 | 102场  | 6.80 | F2
             8 | ≥120场 | 100场  | 6.67 | F2
             8 | ＞120场 | 120场  | 8.00 | F2
             8 | ≥120场 | 0场    | 0.00 | F2
             5 | 4次    | 4次    | 5.00 | F3
             5 | 4次    | 3次    | 3.75 | F3
             5 | 4次    | 6次    | 5.00 | F3
             5 | 0起    | 0起    | 5.00 | F4
             5 | 0起    | 1起    | 0.00 | F4
             6 | ≤20元  | 18元   | 6.00 | F5a
             6 | ≤20元  | 25元   | 4.50 | F5a
             6 | ≤20元  | 40元   | 0.00 | F5a
             6 | ≤20元  | 45元   | 0.00 | F5a
             6 | ≤0起   | 1起    | 0.00 | F5a
             6 | ≤0起   | 0起    | 6.00 | F5a
             4 | 35%-45% | 40%   | 4.00 | F6
             4 | 35%-45% | 28%   | 3.20 | F6
             4 | 35%-45% | 54%   | 3.20 | F6
             3 | 是      | 是    | 3.00 | F7
             3 | 是      | 否    | 0.00 | F7
             3 | 2024年6月30日前 | 2024年6月20日 | 3.00 | F7
             3 | 2024年6月30日前 | 2024年7月2日  | 0.00 | F7
             4 | ≥-2%    | -1%   | 4.00 | F13
             8 | ≥1亿元  | 5000万元 | 4.00 | F2
             8 | ≥1亿元  | 1.2亿元 | 8.00 | F2
             8 | ≥9000元 | 0.45万元 | 4.00 | F2
             8 | ≥20个工作日 | 10个工作日 | 4.00 | F2
             8 | ≥30     | 15家  | 4.00 | F2
             8 | ≥30家   | 无    | 0.00 | F11
             8 | ≥30家   | 超过30家 | 8.00 | F2
            """)
    void indicator(String weight, String target, String actual, String due, String rule) {
        var scored = score(NATIONAL, Dimension.QUANTITY, weight, target, actual, null, "原因");
        assertThat(scored.due()).hasToString(due);
        assertThat(scored.trace().rule()).isEqualTo(rule);
    }

    @ParameterizedTest(name = "分值 {0}，目标 {1}，完成 {2} → {3}")
    @CsvSource(delimiter = '|', textBlock = """
            6 | ≤20元  | 18元 | 6.00
            6 | ≤20元  | 25元 | 4.80
            6 | ≤20元  | 40元 | 3.00
            6 | ≤20元  | 45元 | 2.67
            6 | ≤0起   | 1起  | 0.00
            4 | 35%-45% | 54% | 3.33
            """)
    void reverseByRatio(String weight, String target, String actual, String due) {
        assertThat(score(RATIO, Dimension.ECONOMIC_BENEFIT, weight, target, actual, null, "原因")
                        .due())
                .hasToString(due);
    }

    @ParameterizedTest(name = "目标 {0}，完成 {1} → {2}")
    @CsvSource({"≥90%, 93%, 10.00", "≥90%, 81%, 9.00", "≥90%, 60%, 6.67", "≥90%, 52%, 0.00", "≥90%, 59.99%, 0.00"})
    void satisfactionHasAFloor(String target, String actual, String due) {
        var scored = score(NATIONAL, Dimension.AUDIENCE_SATISFACTION, "10", target, actual, null, "原因");
        assertThat(scored.due()).hasToString(due);
        assertThat(scored.trace().rule()).isEqualTo("F9");
    }

    @ParameterizedTest(name = "完成 {0} → {1}")
    @CsvSource({
        "65件, 6.00",
        "90件, 5.40",
        "100件, 5.40",
        "130件, 4.80",
        "150件, 4.80",
        "200件, 4.20",
        "151件, 4.20",
        "101件, 4.80"
    })
    void aTargetSetTooLowCostsPoints(String actual, String due) {
        assertThat(score(NATIONAL, Dimension.QUANTITY, "6", "≥50件", actual, null, "目标值设定偏低")
                        .due())
                .hasToString(due);
    }

    @ParameterizedTest(name = "原因：{0}")
    @CsvSource({"工作超预期", "市场需求增加", "不是目标偏低，而是政策调整", "统计口径变化"})
    void anotherReasonForOverFulfilmentCostsNothing(String reason) {
        var scored = score(NATIONAL, Dimension.QUANTITY, "6", "≥50件", "200件", null, reason);
        assertThat(scored.due()).hasToString("6.00");
        assertThat(scored.remarks()).isEmpty();
    }

    @Test
    void overFulfilmentWithoutAReasonIsAskedFor() {
        var scored = score(NATIONAL, Dimension.QUANTITY, "6", "≥50件", "66件", null, "无");
        assertThat(scored.due()).hasToString("6.00");
        assertThat(scored.remarks()).extracting(Remark::rule).containsExactly("F10");
    }

    @ParameterizedTest(name = "完成情况 {0}，得分 {1} → {2}")
    @CsvSource(delimiter = '|', textBlock = """
            部分达成并有一定效果 | 3.50 | ENTERED        |
            部分达成并有一定效果 | 4.00 | ENTERED        | F8
            部分达成并有一定效果 | 2.90 | ENTERED        | F8
            部分达成并有一定效果 | 3.00 | ENTERED        |
            达成             | 4.00 | ENTERED        |
            达成             | 3.99 | ENTERED        | F8
            达成预期指标        | 5.00 | ENTERED        |
            未达成且效果较差     | 2.99 | ENTERED        |
            未达成且效果较差     | 3.00 | ENTERED        | F8
            效果见总结材料      | 4.20 | ENTERED        | F8
            达成             | 5.10 | LEFT_TO_PERSON | person
            达成             |      | LEFT_TO_PERSON | person
            """)
    void qualitativePointsAreEnteredWithinTheirBand(String actual, String entered, Decision decision, String remark) {
        var scored = score(NATIONAL, Dimension.SOCIAL_BENEFIT, "5", "进一步提升", actual, entered, "原因");
        assertThat(scored.decision()).isEqualTo(decision);
        assertThat(scored.remarks())
                .extracting(Remark::rule)
                .containsExactlyElementsOf(remark == null ? List.of() : List.of(remark));
    }

    @ParameterizedTest(name = "目标 {0}，完成 {1}")
    @CsvSource(delimiter = '|', textBlock = """
            ≥30家         | 已完成
            ≥30家         | 30公里
            ≥30家         | 约25家
            ≥95%          | 0.96
            ≥-2%          | -3%
            培训3场、资料500份 | 培训3场、资料500份
            1,20,000万元    | 12000万元
            ≥300万元       | 3,00万元
            ''            | 30家
            """)
    void whatNoFormulaSettlesIsLeftToAPerson(String target, String actual) {
        var scored = score(NATIONAL, Dimension.QUANTITY, "5", target, actual, "5", "原因");
        assertThat(scored.decision()).isEqualTo(Decision.LEFT_TO_PERSON);
        assertThat(scored.due()).isNull();
        assertThat(scored.remarks())
                .singleElement()
                .satisfies(r -> assertThat(r.message()).isNotBlank());
        assertThat(scored.counted()).hasToString("5");
    }

    @ParameterizedTest(name = "偏差原因“{0}”")
    @NullSource
    @ValueSource(strings = {"", " ", "无", "/", "-", "——", "不适用"})
    void aMissedTargetNeedsAReason(String deviation) {
        var scored = score(NATIONAL, Dimension.QUANTITY, "8", "≥120场", "100场", null, deviation);
        assertThat(scored.remarks())
                .extracting(Remark::rule, Remark::level)
                .containsExactly(tuple("F12", Remark.Level.ERROR));
    }

    private static ScoreRow score(
            Scheme scheme,
            Dimension dimension,
            String weight,
            String target,
            String actual,
            String published,
            String deviation) {
        var indicator = row(dimension, weight, target, actual, published, deviation);
        return Scoring.by(scheme)
                .card(form(null, List.of(), List.of(indicator)))
                .rows()
                .get(0);
    }
}
