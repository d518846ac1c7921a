package org.mingxiao.documents.writing;

import static org.mingxiao.documents.writing.TableBuilder.amount;
import static org.mingxiao.documents.writing.TableBuilder.label;
import static org.mingxiao.documents.writing.TableBuilder.text;

import java.util.ArrayList;
import java.util.List;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.form.Funding;
import org.mingxiao.core.form.Project;
import org.mingxiao.documents.writing.TableBuilder.Slot;

/** 项目支出绩效目标申报表: one project upright, a row for each of its indicators. */
final class ProjectSheet {
    private final Form form;
    private final Project project;
    private final TableBuilder table = new TableBuilder(9, 14, 16, 25, 18, 18);

    private ProjectSheet(Form form, Project project) {
        this.form = form;
        this.project = project;
    }

    /** Whether the form speaks of one project, and not of its place in a table of many. */
    static boolean fits(Form form) {
        return form.projects().size() == 1
                && form.budget().stream().noneMatch(item -> item.item().equals(ProjectGoalsSheet.TOTAL));
    }

    static Sheet of(Form form) {
        return new ProjectSheet(form, form.projects().get(0)).sheet();
    }

    private Sheet sheet() {
        table.row(label("项目名称"), text(project.name()).across(5));
        table.row(
                label("主管部门"),
                text(form.department()).across(2),
                label("实施单位"),
                text(project.spendingUnit()).across(2));
        funds();
        form.facts()
                .forEach(fact -> table.row(label(fact.name()), text(fact.text()).across(5)));
        table.row(label("年度绩效目标"), text(project.goal()).across(5));
        if (!project.indicators().isEmpty()) {
            new IndicatorRows()
                    .values("实施周期指标值", indicator -> Figures.value(indicator.cycleValue()))
                    .values("年度指标值", indicator -> Figures.value(indicator.annualValue()))
                    .addTo(table, "绩效指标", project.indicators());
        }
        List<Sheet.Part> parts = new ArrayList<>(Captions.lines(form));
        parts.add(table.build());
        return new Sheet(Captions.title(form), false, parts);
    }

    /** The fund rows as the form has them, else those that the project's own money makes. */
    private void funds() {
        var rows = new ArrayList<Funding>();
        form.budget().forEach(item -> rows.add(new Funding(item.item(), item.amount())));
        if (rows.isEmpty()) {
            rows.add(new Funding("年度资金总额", project.total()));
            rows.addAll(project.funding());
        }
        for (int i = 0; i < rows.size(); i++) {
            var slots = new ArrayList<Slot>();
            if (i == 0) {
                slots.add(label("项目资金（" + form.moneyUnit().text() + "）").down(rows.size()));
            }
            slots.add(label(i == 1 ? "其中：" + rows.get(i).item() : rows.get(i).item())
                    .across(2));
            slots.add(amount(Figures.amount(rows.get(i).amount(), form.moneyUnit()))
                    .across(3));
            table.row(slots);
        }
    }
}
