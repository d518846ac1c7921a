package org.mingxiao.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingxiao.core.score.Rows.form;
import static org.mingxiao.core.score.Rows.row;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingxiao.core.form.BudgetItem;
import org.mingxiao.core.form.Dimension;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.form.Place;
import org.mingxiao.core.money.Amount;
import org.mingxiao.core.money.MoneyUnit;
import org.mingxiao.core.score.scheme.Schemes;

/** The fund block under the labels of different forms. */
class FundBlockTest {
    private static final Scoring SCORING = Scoring.by(Schemes.national(2024));

    @ParameterizedTest(name = "{0} | {1} | {2} | {3} | {4}")
    @CsvSource({
        "年度资金总额, 全年预算数, 全年执行数, 分值, 得分",
        "年度资金总额, 全年预算数(A), 全年执行数(B), 分值(10分), 得分",
        "资金总额, 预算数, 执行数, 权重, 自评得分",
        "合计, 调整后预算数, 实际支出数, 标准分, 得分",
        "项目资金总额, 全年预算, 全年实际执行数, 分值, 评价得分",
        "部门整体支出, 年度预算数, 决算数, 分值, 得分"
    })
    void labelsOfManyForms(String row, String budget, String paid, String weight, String score) {
        var form = block(
                "财政拨款·" + budget,
                "900",
                "财政拨款·" + paid,
                "800",
                row + "·年初预算数",
                "1000",
                row + "·" + budget,
                "1200",
                row + "·" + paid,
                "1050",
                row + "·" + weight,
                "10",
                row + "·" + score,
                "9");
        var execution = SCORING.card(form).rows().get(0);
        assertThat(execution.due()).hasToString("8.75");
        assertThat(execution.difference()).hasToString("0.25");
    }

    @Test
    void theInitialBudgetServesWhereThereIsNoOther() {
        var form = block("资金总额·年初预算数", "1000", "资金总额·执行数", "500", "资金总额·分值", "10");
        assertThat(SCORING.card(form).rows().get(0).due()).hasToString("5.00");
    }

    @Test
    void figuresSideBySideAreTheSumOfTheSourcesBelowThem() {
        var form = block("当年预算数", "1200", "实际支出数", "1050", "财政拨款·当年预算数", "900", "财政拨款·实际支出数", "800");
        assertThat(SCORING.card(form).rows().get(0).due()).hasToString("8.75");
    }

    @Test
    void withoutPointsOfItsOwnTheRateHasThoseThatTheIndicatorsLeave() {
        assertThat(cardWithIndicatorOf("90").rows())
                .extracting(ScoreRow::name)
                .hasSize(2)
                .first()
                .isEqualTo("预算执行率");
        assertThat(cardWithIndicatorOf("100").rows()).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"87.5, 0", "87.50, 0", "88, 0", "87, 0", "0.875, 0", "87.4, 1", "95, 1"})
    void thePrintedRateIsRecomputed(String rate, int differences) {
        var form = block("资金总额·全年预算数", "1200", "资金总额·全年执行数", "1050", "资金总额·执行率", rate, "资金总额·分值", "10");
        assertThat(SCORING.card(form).differences()).hasSize(differences);
    }

    private static ScoreCard cardWithIndicatorOf(String weight) {
        var funds = block("资金总额·全年预算数", "1200", "资金总额·全年执行数", "1050").budget();
        return SCORING.card(form(null, funds, List.of(row(Dimension.QUANTITY, weight, "≥3个", "3个", null, null))));
    }

    private static Form block(String... items) {
        var budget = new ArrayList<BudgetItem>();
        for (int i = 0; i < items.length; i += 2) {
            var amount = new Amount(new BigDecimal(items[i + 1]), MoneyUnit.TEN_THOUSAND);
            budget.add(new BudgetItem(items[i], amount, Place.of(null)));
        }
        return form(null, budget, List.of());
    }
}
