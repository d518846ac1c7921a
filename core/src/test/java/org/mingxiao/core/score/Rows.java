package org.mingxiao.core.score;

import java.math.BigDecimal;
import java.util.List;
import org.mingxiao.core.form.BudgetItem;
import org.mingxiao.core.form.Dimension;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.form.FormKind;
import org.mingxiao.core.form.Indicator;
import org.mingxiao.core.form.Place;
import org.mingxiao.core.form.PublishedScore;
import org.mingxiao.core.money.Amount;
import org.mingxiao.core.money.MoneyUnit;
import org.mingxiao.core.value.TargetValue;
import org.mingxiao.core.value.TargetValues;

/** Self-evaluations in the words of a table. */
final class Rows {
    private Rows() {}

    static Indicator row(
            Dimension dimension, String weight, String target, String actual, String score, String deviation) {
        return new Indicator(
                dimension,
                dimension.level1(),
                dimension.title(),
                null,
                null,
                dimension.title() + "示例",
                null,
                value(target),
                value(actual),
                number(weight),
                number(score),
                deviation,
                Place.of(null));
    }

    static Form form(PublishedScore score, List<BudgetItem> funds, List<Indicator> indicators) {
        return new Form(
                FormKind.PROJECT_SELF_EVALUATION,
                "项目支出绩效自评表",
                "某局",
                2024,
                MoneyUnit.TEN_THOUSAND,
                funds,
                List.of(),
                List.of(),
                indicators,
                List.of(),
                score,
                List.of());
    }

    static List<BudgetItem> funds(String budget, String paid, String weight, String score) {
        return List.of(fund("全年预算数", budget), fund("全年执行数", paid), fund("分值", weight), fund("得分", score));
    }

    static BudgetItem fund(String column, String number) {
        var amount = number == null ? null : new Amount(new BigDecimal(number), MoneyUnit.TEN_THOUSAND);
        return new BudgetItem("年度资金总额·" + column, amount, Place.of(number));
    }

    static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static TargetValue value(String text) {
        return text == null ? null : TargetValues.read(text);
    }
}
