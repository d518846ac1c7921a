package org.mingxiao.documents.writing;

import static org.mingxiao.documents.writing.TableBuilder.label;
import static org.mingxiao.documents.writing.TableBuilder.points;
import static org.mingxiao.documents.writing.TableBuilder.text;
import static org.mingxiao.documents.writing.TableBuilder.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.mingxiao.core.form.Fact;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.form.FormKind;
import org.mingxiao.core.form.Indicator;

/** 项目支出绩效自评表 and 部门整体支出绩效自评表, after the annex of 财预〔2020〕10号: upright, nine columns. */
final class SelfEvaluationSheet {
    private static final List<String> FUND_COLUMNS =
            List.of("年初预算数", "全年预算数", "全年执行数", FundBlock.WEIGHT, FundBlock.RATE, FundBlock.SCORE);

    private final Form form;
    private final TableBuilder table = new TableBuilder(7, 9, 11, 17, 12, 12, 7, 9, 16);

    private SelfEvaluationSheet(Form form) {
        this.form = form;
    }

    static Sheet of(Form form) {
        return new SelfEvaluationSheet(form).sheet();
    }

    private Sheet sheet() {
        head();
        new FundBlock(form, FUND_COLUMNS).addTo(table);
        goals();
        var indicators = form.allIndicators().toList();
        if (!indicators.isEmpty()) {
            new IndicatorRows()
                    .values("年度指标值", indicator -> Figures.value(indicator.annualValue()))
                    .values("实际完成值", indicator -> Figures.value(indicator.actualValue()))
                    .points(FundBlock.WEIGHT, Indicator::weight)
                    .points(FundBlock.SCORE, Indicator::score)
                    .texts("偏差原因分析及改进措施", Indicator::deviation)
                    .addTo(table, "绩效指标", indicators);
        }
        total(indicators);
        List<Sheet.Part> parts = new ArrayList<>(Captions.lines(form));
        parts.add(table.build());
        return new Sheet(Captions.title(form), false, parts);
    }

    private void head() {
        if (form.kind() == FormKind.DEPARTMENT_SELF_EVALUATION) {
            table.row(label("部门名称").across(2), text(form.department()).across(7));
            return;
        }
        for (var project : form.projects()) {
            table.row(label("项目名称").across(2), text(project.name()).across(7));
            table.row(
                    label("主管部门").across(2),
                    text(form.department()).across(3),
                    label("实施单位").across(2),
                    text(project.spendingUnit()).across(2));
        }
        if (form.projects().isEmpty()) {
            table.row(label("主管部门").across(2), text(form.department()).across(7));
        }
    }

    private void goals() {
        var goals = Goals.text(form.goals());
        var projectGoals = form.projects().stream()
                .map(project -> project.goal())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        var expected = goals.isEmpty() ? projectGoals : goals;
        if (expected.isEmpty() && form.facts().isEmpty()) {
            return;
        }
        var achieved = form.facts().stream().map(Fact::text).collect(Collectors.joining("\n"));
        table.row(
                label("年度总体目标").down(2),
                label("预期目标").across(4),
                label(form.facts().isEmpty() ? "实际完成情况" : form.facts().get(0).name())
                        .across(4));
        table.row(text(expected).across(4), text(achieved).across(4));
    }

    private void total(List<Indicator> indicators) {
        var score = form.score();
        if (score == null) {
            return;
        }
        table.row(
                label("总分").across(6), points(fullScore(indicators)), points(Figures.points(score.total())), text(""));
        if (score.grade() != null) {
            table.row(label("自评等级").across(6), value(score.grade()).across(3));
        }
    }

    /** What the printed weights add up to; empty where one is missing. */
    private String fullScore(List<Indicator> indicators) {
        var sum = new FundRows(form, FUND_COLUMNS)
                .rows().stream()
                        .findFirst()
                        .flatMap(row -> new FundRows(form, FUND_COLUMNS).cell(row, FundBlock.WEIGHT))
                        .map(item -> item.amount() == null
                                ? BigDecimal.ZERO
                                : item.amount().number())
                        .orElse(BigDecimal.ZERO);
        for (var indicator : indicators) {
            if (indicator.weight() == null) {
                return "";
            }
            sum = sum.add(indicator.weight());
        }
        return sum.toPlainString();
    }
}
