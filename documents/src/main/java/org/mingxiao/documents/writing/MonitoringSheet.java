package org.mingxiao.documents.writing;

import static org.mingxiao.documents.writing.TableBuilder.amount;
import static org.mingxiao.documents.writing.TableBuilder.label;
import static org.mingxiao.documents.writing.TableBuilder.text;
import static org.mingxiao.documents.writing.TableBuilder.value;

import java.util.ArrayList;
import java.util.List;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.form.Indicator;
import org.mingxiao.documents.writing.TableBuilder.Slot;

/** 绩效运行监控表, after 财预〔2019〕136号: wide, with the funds above the indicators. */
final class MonitoringSheet {
    private static final String RATE = "执行率";
    private static final List<String> FUND_COLUMNS = List.of("年初预算数", "调整后预算数", "截至执行数", RATE, "全年预计执行数");

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
        funds();
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

    private void funds() {
        var funds = new FundRows(form, FUND_COLUMNS);
        if (!funds.rows().isEmpty()) {
            var header = new ArrayList<Slot>();
            header.add(label("项目资金（" + form.moneyUnit().text() + "）")
                    .down(funds.rows().size() + 1));
            header.add(label("").across(2));
            FUND_COLUMNS.forEach(column -> header.add(label(column)));
            table.row(header);
            for (var row : funds.rows()) {
                var slots = new ArrayList<Slot>();
                slots.add(label(funds.printed(row)).across(2));
                FUND_COLUMNS.forEach(column -> slots.add(fundCell(funds, row, column)));
                table.row(slots);
            }
        }
        funds.others()
                .forEach(item -> table.row(
                        label(item.item()).across(3),
                        amount(Figures.amount(item.amount(), form.moneyUnit())).across(5)));
    }

    private static Slot fundCell(FundRows funds, String row, String column) {
        var amount = funds.cell(row, column).map(item -> item.amount());
        if (amount.isEmpty()) {
            return value("");
        }
        var found = amount.get();
        return column.equals(RATE)
                ? value(Figures.percent(found.number()))
                : amount(Figures.amount(found, found.unit()));
    }
}
