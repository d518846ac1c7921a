package org.mingxiao.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mingxiao.core.score.Rows.form;
import static org.mingxiao.core.score.Rows.funds;
import static org.mingxiao.core.score.Rows.number;
import static org.mingxiao.core.score.Rows.row;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingxiao.core.form.Dimension;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.form.FormKind;
import org.mingxiao.core.form.Indicator;
import org.mingxiao.core.form.PublishedScore;
import org.mingxiao.core.money.MoneyUnit;
import org.mingxiao.core.score.scheme.Schemes;

/** A whole table scored again: its total, its grade, and what it states otherwise. */
class WorkedCardTest {
    private static final Scoring SCORING = Scoring.by(Schemes.national(2024));

    @Test
    void theWorkedCardTotals91_72() {
        var card = SCORING.card(workedCard("20.00", new PublishedScore(number("91.72"), "优", number("87.5"))));

        assertThat(card.rows())
                .extracting(r -> r.due().toPlainString(), r -> r.trace().rule())
                .containsExactly(
                        tuple("8.75", "F1"),
                        tuple("20.00", "F2"),
                        tuple("9.47", "F2"),
                        tuple("10.00", "F7"),
                        tuple("9.50", "F5a"),
                        tuple("13.50", "F2"),
                        tuple("10.50", "F8"),
                        tuple("10.00", "F9"));
        assertThat(card.total()).hasToString("91.72");
        assertThat(card.grade()).isEqualTo("优");
        assertThat(card.differences()).isEmpty();
        assertThat(card.least()).isEqualTo(card.most()).hasToString("91.72");
        assertThat(card.totalTrace().working())
                .isEqualTo("8.75 ＋ 20.00 ＋ 9.47 ＋ 10.00 ＋ 9.50 ＋ 13.50 ＋ 10.50 ＋ 10.00 ＝ 91.72");
    }

    @Test
    void aNumberSaysHowItCameAbout() {
        var trace = SCORING.card(workedCard("20.00", null)).rows().get(2).trace();
        assertThat(trace.rule()).isEqualTo("F2");
        assertThat(trace.inputs())
                .extracting(ScoreTrace.Input::name, ScoreTrace.Input::text)
                .containsExactly(tuple("分值", "10"), tuple("目标值", "≥95%"), tuple("实际完成值", "90%"));
        assertThat(trace.working()).isEqualTo("90 ÷ 95 × 10 ＝ 9.47");
        assertThat(trace.source()).contains("财预〔2020〕10号");
        assertThat(trace.scheme()).isEqualTo("national");
        assertThat(trace.schemeVersion()).isNotBlank();
    }

    @Test
    void everyDifferenceFromThePublishedScoreIsShown() {
        var card = SCORING.card(workedCard("19.00", new PublishedScore(number("98.00"), "良", number("95.50"))));
        assertThat(card.differences())
                .extracting(Difference::what, Difference::published, Difference::due)
                .containsExactly(
                        tuple("数量指标示例", "19.00", "20.00"),
                        tuple("执行率", "95.50%", "87.5%"),
                        tuple("得分合计", "98.00", "90.72"),
                        tuple("总分", "98.00", "91.72"),
                        tuple("等级", "良", "优"));
    }

    @ParameterizedTest(name = "公布 {0}")
    @CsvSource({"91.71, 0", "91.73, 0", "91.70, 2", "91.74, 2"})
    void aCentIsWithinTheTolerance(String published, int differences) {
        var card = SCORING.card(workedCard("20.00", new PublishedScore(number(published), null, null)));
        assertThat(card.differences()).hasSize(differences);
    }

    @Test
    void aRowLeftToAPersonLeavesTheTotalBetweenTwoBounds() {
        var rows = new ArrayList<>(workedCard("20.00", null).indicators());
        rows.set(5, row(Dimension.SOCIAL_BENEFIT, "15", "进一步提升", "达成", null, null));
        var card = SCORING.card(form(null, funds("1200", "1050", "10", "8.75"), rows));
        assertThat(card.total()).isNull();
        assertThat(card.grade()).isNull();
        assertThat(card.least()).hasToString("81.22");
        assertThat(card.most()).hasToString("96.22");
        assertThat(card.leftToPerson()).hasSize(1);
    }

    @Test
    void weightsMustAddUp() {
        var rows = workedCard("20.00", null).indicators().subList(0, 5);
        var card = SCORING.card(form(null, funds("1200", "1050", "10", "8.75"), rows));
        assertThat(card.remarks())
                .extracting(Remark::rule, Remark::level)
                .containsExactly(tuple("R22", Remark.Level.ERROR));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({"100, 优", "90, 优", "89.99, 良", "80, 良", "79.99, 中", "60, 中", "59.99, 差", "0, 差"})
    void grades(String total, String grade) {
        assertThat(Schemes.national(2024).grade(number(total))).isEqualTo(grade);
    }

    @Test
    void otherFormsAreRefused() {
        var goals = new Form(
                FormKind.DEPARTMENT_GOALS,
                "",
                null,
                null,
                MoneyUnit.TEN_THOUSAND,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of());
        assertThatThrownBy(() -> SCORING.card(goals)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Form workedCard(String quantityScore, PublishedScore score) {
        List<Indicator> indicators = List.of(
                row(Dimension.QUANTITY, "20", "≥120场", "132场", quantityScore, null),
                row(Dimension.QUALITY, "10", "≥95%", "90%", "9.47", "设备故障"),
                row(Dimension.TIMELINESS, "10", "2024年6月30日前", "完成", "10.00", null),
                row(Dimension.COST, "10", "≤80万元", "84万元", "9.50", "材料涨价"),
                row(Dimension.ECONOMIC_BENEFIT, "15", "≥500万元", "450万元", "13.50", "市场变化"),
                row(Dimension.SOCIAL_BENEFIT, "15", "进一步提升", "部分达成并有一定效果", "10.50", "覆盖不足"),
                row(Dimension.AUDIENCE_SATISFACTION, "10", "≥90%", "93%", "10.00", null));
        return form(score, funds("1200.00", "1050.00", "10", "8.75"), indicators);
    }
}
