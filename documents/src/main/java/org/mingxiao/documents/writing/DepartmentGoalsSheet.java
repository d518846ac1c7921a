package org.mingxiao.documents.writing;

import static org.mingxiao.documents.writing.TableBuilder.amount;
import static org.mingxiao.documents.writing.TableBuilder.label;
import static org.mingxiao.documents.writing.TableBuilder.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.BudgetItem;
import org.mingxiao.core.form.Form;
import org.mingxiao.documents.writing.TableBuilder.Slot;

/** 部门整体预算绩效目标申报表: one upright table of blocks. */
final class DepartmentGoalsSheet {
    /** The two halves of the budget block: what is spent on the left, where it comes from and goes to on the right. */
    private static final List<String> EXPENDITURE = List.of("基本支出", "项目支出");

    private static final List<String> DEVELOPMENT = List.of("财政专项资金", "其他事业发展性支出");
    private static final List<String> SOURCES = List.of("财政拨款", "其他资金");
    private static final List<String> LEVELS = List.of("使用资金", "转移支付资金");

    private final Form form;
    private final TableBuilder table = new TableBuilder(9, 13, 14, 24, 20, 20);

    private DepartmentGoalsSheet(Form form) {
        this.form = form;
    }

    static Sheet of(Form form) {
        return new DepartmentGoalsSheet(form).sheet();
    }

    private Sheet sheet() {
        head();
        budget();
        goals();
        tasks();
        form.facts()
                .forEach(fact -> table.row(label(fact.name()), text(fact.text()).across(5)));
        if (!form.indicators().isEmpty()) {
            new IndicatorRows()
                    .values("实施周期指标值", indicator -> Figures.value(indicator.cycleValue()))
                    .values("年度指标值", indicator -> Figures.value(indicator.annualValue()))
                    .addTo(table, "绩效指标", form.indicators());
        }
        return new Sheet(Captions.title(form), false, List.of(table.build()));
    }

    private void head() {
        if (Captions.statesYear(form)) {
            table.row(label("部门名称"), text(form.department()).across(5));
        } else {
            table.row(label("部门名称"), text(form.department()).across(3), label("预算年度"), text(form.year() + "年"));
        }
    }

    private void budget() {
        if (form.budget().isEmpty()) {
            return;
        }
        var rows = new ArrayList<List<Slot>>();
        var rest = new ArrayList<>(form.budget());
        pairs(rows, "部门预算支出", take(rest, EXPENDITURE), "收入来源", take(rest, SOURCES));
        pairs(rows, "事业发展性支出", take(rest, DEVELOPMENT), "按预算级次划分", take(rest, LEVELS));
        if (!rest.isEmpty()) {
            rows.add(List.of(label("其他预算项目").across(2), label(amountLabel()).across(3)));
            rest.forEach(item ->
                    rows.add(List.of(label(item.item()).across(2), amount(item).across(3))));
        }
        for (int i = 0; i < rows.size(); i++) {
            var row = new ArrayList<Slot>();
            if (i == 0) {
                row.add(label("预算整体情况").down(rows.size()));
            }
            row.addAll(rows.get(i));
            table.row(row);
        }
    }

    private void pairs(
            List<List<Slot>> rows, String leftTitle, List<BudgetItem> left, String rightTitle, List<BudgetItem> right) {
        if (left.isEmpty() && right.isEmpty()) {
            return;
        }
        rows.add(List.of(label(leftTitle).across(2), label(amountLabel()), label(rightTitle), label(amountLabel())));
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            var row = new ArrayList<Slot>();
            row.add(label(itemAt(left, i)).across(2));
            row.add(amount(i < left.size() ? left.get(i) : null));
            row.add(label(itemAt(right, i)));
            row.add(amount(i < right.size() ? right.get(i) : null));
            rows.add(row);
        }
    }

    /** Takes the items of one part out of those that are left, in the form's order. */
    private static List<BudgetItem> take(List<BudgetItem> rest, List<String> names) {
        var taken = rest.stream()
                .filter(item -> names.stream().anyMatch(name -> item.item().endsWith(name)))
                .toList();
        rest.removeAll(taken);
        return taken;
    }

    private void goals() {
        if (!form.goals().isEmpty()) {
            table.row(label("总体绩效目标"), text(Goals.text(form.goals())).across(5));
        }
    }

    private void tasks() {
        if (form.tasks().isEmpty()) {
            return;
        }
        table.row(
                label("年度重点工作任务").down(form.tasks().size() + 1),
                label("名称"),
                label("主要实施内容").across(2),
                label("拟投入的资金（" + form.moneyUnit().text() + "）"),
                label("期望达到的目标（概述）"));
        for (var task : form.tasks()) {
            table.row(
                    text(task.name()),
                    text(task.content()).across(2),
                    TableBuilder.amount(Figures.amount(task.amount(), form.moneyUnit())),
                    text(task.expected()));
        }
    }

    private String amountLabel() {
        return "预算金额（" + form.moneyUnit().text() + "）";
    }

    private static String itemAt(List<BudgetItem> items, int index) {
        return index < items.size() ? items.get(index).item() : "";
    }

    private Slot amount(@Nullable BudgetItem item) {
        return TableBuilder.amount(item == null ? "" : Figures.amount(item.amount(), form.moneyUnit()));
    }
}
