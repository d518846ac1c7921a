package org.mingxiao.documents.writing;

import static org.mingxiao.documents.writing.TableBuilder.label;
import static org.mingxiao.documents.writing.TableBuilder.text;

import java.util.ArrayList;
import java.util.List;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.form.Indicator;

/** 绩效运行监控表, after 财预〔2019〕136号: wide, with the funds above the indicators. */
final class MonitoringSheet {
    private static final List<String> FUND_COLUMNS = List.of("年初预算数", "调整后预算数", "截至执行数", FundBlock.RATE, "全年预计执行数");

    private final Form form;
    private final TableBuilder table = new TableBuilder(8, 10, 12, 24, 13, 13, 13, 22);

    private MonitoringSheet(Form form) {
        this.form = form;
    }

    static Sheet of(Form form) {
        return new MonitoringSheet(form).sheet();
    }

    private Sheet sheet() {
        for (var project : form.projects()) {
            table.row(label("项目名称").across(2), text(project.name()).across(6));
            table.row(
                    label("主管部门").across(2),
                    text(form.department()).across(2),
                    label("实施单位").across(2),
                    text(project.spendingUnit()).across(2));
        }
        if (form.projects().isEmpty()) {
            table.row(label("部门名称").across(2), text(form.department()).across(6));
        }
        new FundBlock(form, FUND_COLUMNS).addTo(table);
        form.facts()
                .forEach(fact -> table.row(
                        label(fact.name()).across(2), text(fact.text()).across(6)));
        var indicators = form.allIndicators().toList();
        if (!indicators.isEmpty()) {
            new IndicatorRows()
                    .values("年度指标值", indicator -> Figures.value(indicator.annualValue()))
                    .values("截至完成值", indicator -> Figures.value(indicator.actualValue()))
                    .values("全年预计完成值", indicator -> "")
                    .texts("偏差原因分析", Indicator::deviation)
                    .addTo(table, "绩效指标", indicators);
        }
        List<Sheet.Part> parts = new ArrayList<>(Captions.lines(form));
        parts.add(table.build());
        return new Sheet(Captions.title(form), true, parts);
    }
}
