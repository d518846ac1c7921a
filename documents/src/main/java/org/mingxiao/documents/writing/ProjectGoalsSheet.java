package org.mingxiao.documents.writing;

import static org.mingxiao.documents.writing.TableBuilder.amount;
import static org.mingxiao.documents.writing.TableBuilder.label;
import static org.mingxiao.documents.writing.TableBuilder.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.BudgetItem;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.form.Funding;
import org.mingxiao.core.form.Indicator;
import org.mingxiao.core.form.Project;
import org.mingxiao.documents.writing.TableBuilder.Slot;

/**
 * 项目支出绩效目标表: many projects in one wide table, all indicators of a project in one cell.
 */
final class ProjectGoalsSheet {
    static final String TOTAL = "总计";
    private static final List<String> OFFICIAL = List.of("财政拨款", "财政专户拨款", "其他资金");

    private final Form form;
    private final List<String> sources;

    private ProjectGoalsSheet(Form form) {
        this.form = form;
        this.sources = sources(form);
    }

    static Sheet of(Form form) {
        return new ProjectGoalsSheet(form).sheet();
    }

    private Sheet sheet() {
        var table = new TableBuilder(widths());
        var header = new ArrayList<Slot>(List.of(label("项目名称（资金使用单位）"), label(TOTAL)));
        sources.forEach(source -> header.add(label(source)));
        header.addAll(List.of(label("绩效目标"), label("绩效指标")));
        table.row(header).endOfHeader();
        rows(table);
        return new Sheet(
                Captions.title(form), true, List.of(new Sheet.Line(caption(), Sheet.LineLook.CAPTION), table.build()));
    }

    private String caption() {
        var caption = new StringBuilder();
        if (form.department() != null) {
            caption.append("部门名称：").append(form.department()).append("　　");
        }
        if (!Captions.statesYear(form)) {
            caption.append("预算年度：").append(form.year()).append("年　　");
        }
        return caption.append(Captions.unit(form)).toString();
    }

    private Integer[] widths() {
        var widths = new ArrayList<Integer>(List.of(16, 8));
        sources.forEach(source -> widths.add(7));
        widths.addAll(List.of(24, 31));
        return widths.toArray(Integer[]::new);
    }

    /** The official columns, and after them those that only this form has. */
    private static List<String> sources(Form form) {
        Set<String> sources = new LinkedHashSet<>(OFFICIAL);
        form.budget().stream().map(BudgetItem::item).forEach(sources::add);
        form.projects().stream()
                .flatMap(project -> project.funding().stream())
                .map(Funding::item)
                .forEach(sources::add);
        sources.remove(TOTAL);
        return List.copyOf(sources);
    }

    /** Above the projects of a unit stands a row with its name; the first of them has the sums of the whole table. */
    private void rows(TableBuilder table) {
        var unit = form.projects().isEmpty() ? null : form.projects().get(0).spendingUnit();
        if (!form.budget().isEmpty()) {
            table.row(headingRow(unit == null ? "合计" : unit));
        }
        for (var project : form.projects()) {
            var own = project.spendingUnit();
            if (own != null && !own.equals(unit)) {
                table.row(text(own).across(table.columns()));
                unit = own;
            }
            table.row(row(project));
        }
    }

    private List<Slot> headingRow(String name) {
        var row = new ArrayList<Slot>();
        row.add(text(name));
        row.add(budgetCell(TOTAL));
        sources.forEach(source -> row.add(budgetCell(source)));
        row.addAll(List.of(text(""), text("")));
        return row;
    }

    private Slot budgetCell(String item) {
        return amount(form.budget().stream()
                .filter(budget -> budget.item().equals(item))
                .map(budget -> Figures.amount(budget.amount(), form.moneyUnit()))
                .findFirst()
                .orElse(""));
    }

    private List<Slot> row(Project project) {
        var row = new ArrayList<Slot>();
        row.add(text(project.name()));
        row.add(amount(Figures.amount(project.total(), form.moneyUnit())));
        for (var source : sources) {
            row.add(amount(project.funding().stream()
                    .filter(funding -> funding.item().equals(source))
                    .map(Funding::amount)
                    .filter(Objects::nonNull)
                    .map(found -> Figures.amount(found, form.moneyUnit()))
                    .findFirst()
                    .orElse("")));
        }
        row.add(text(project.goal()));
        row.add(text(packed(project.indicators())));
        return row;
    }

    /** 1、1-产出指标；11-数量指标；名称；实施周期指标值:…；年度指标值:…。 */
    private static String packed(List<Indicator> indicators) {
        var text = new StringBuilder();
        for (int i = 0; i < indicators.size(); i++) {
            var indicator = indicators.get(i);
            text.append(i + 1)
                    .append('、')
                    .append(level(indicator.level1Code(), indicator.level1()))
                    .append('；')
                    .append(level(indicator.level2Code(), indicator.level2()))
                    .append('；')
                    .append(indicator.name())
                    .append("；实施周期指标值:")
                    .append(Figures.value(indicator.cycleValue()))
                    .append("；年度指标值:")
                    .append(Figures.value(indicator.annualValue()))
                    .append('。');
        }
        return text.toString();
    }

    private static String level(@Nullable String code, @Nullable String name) {
        return (code == null ? "" : code + "-") + (name == null ? "" : name);
    }
}
