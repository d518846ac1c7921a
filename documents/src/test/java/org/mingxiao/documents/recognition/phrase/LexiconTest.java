package org.mingxiao.documents.recognition.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingxiao.core.money.MoneyUnit;

class LexiconTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "部 门 名 称： | DEPARTMENT",
                "部门（单位）名称 | DEPARTMENT",
                "项目名称（资金使用单位） | PROJECT_NAME",
                "主管部门及代码 | SUPERVISOR",
                "拟投入的资金 (万元) | AMOUNT",
                "期望达到的目标(概述) | TASK_EXPECTED",
                "其他需完成的任务（可选填） | OTHER_TASKS",
                "2025年度指标值 | ANNUAL_VALUE",
                "实施周期指标值 | CYCLE_VALUE",
                "1-7月执行情况 | ACTUAL_VALUE",
                "截至2024年9月底完成值 | ACTUAL_VALUE",
                "全年预计完成情况 | FORECAST",
                "其中：财政拨款 | FUND_SOURCE",
                "区本级使用资金 | FUND_SOURCE",
                "全年执行数（B） | EXECUTED",
                "偏差原因分析及改进措施 | DEVIATION",
                "分值（90分） | WEIGHT",
                "一、年度总体目标 | GOALS",
                "评（扣）分标准 | REMARK",
                "计算符号 | COMPARATOR",
            })
    void labelsAreKnownInTheirSpellings(String label, Field field) {
        assertThat(Lexicon.fields(label)).contains(field);
    }

    @ParameterizedTest
    @CsvSource({"建设标准化厂房", "为全面落实年度重点工作任务提供保障和支撑的有关情况说明", "30家", "''"})
    void contentIsNoLabel(String text) {
        assertThat(Lexicon.fields(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5,326.15 | 5326.15",
                "0.00 | 0.00",
                "0 | 0",
                "１２.５０ | 12.50",
                "1,234,567.8 | 1234567.8",
                "-3.2 | -3.2"
            })
    void amountsKeepTheirDecimals(String text, String number) {
        assertThat(Money.amount(text, MoneyUnit.TEN_THOUSAND).orElseThrow().text())
                .isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"69,420,92", "12,34", "约20", "-", "''", "1.2.3"})
    void malformedAmountsAreNotGuessed(String text) {
        assertThat(Money.amount(text, MoneyUnit.TEN_THOUSAND)).isEmpty();
    }

    @Test
    void theUnitIsSaidBesideTheLabelOrAboveTheTable() {
        assertThat(Money.unitIn("预算金额（万元）")).contains(MoneyUnit.TEN_THOUSAND);
        assertThat(Money.unitIn("部门名称：某局　　金额单位：元")).contains(MoneyUnit.YUAN);
        assertThat(Money.unitIn("预算金额")).isEmpty();
    }

    @Test
    void remnantsOfPublishingAreUndone() {
        assertThat(Labels.cleared("<p>甲。</p> <p>乙。</p>")).isEqualTo("甲。\n乙。");
        assertThat(Labels.unwrapped("建成 5G\nNR基站\n数量")).isEqualTo("建成 5G NR基站数量");
        assertThat(Labels.cleared("增长<5%且>2%")).isEqualTo("增长<5%且>2%");
    }
}
