package org.mingxiao.server.goals.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.BudgetItem;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.form.FormKind;
import org.mingxiao.core.form.Indicator;
import org.mingxiao.core.form.Project;
import org.mingxiao.core.form.Task;
import org.mingxiao.core.money.Amount;
import org.mingxiao.core.value.TargetValue;
import org.mingxiao.server.goals.GoalLine;
import org.mingxiao.server.goals.layout.BlockName;
import org.mingxiao.server.goals.layout.GoalKind;
import org.mingxiao.server.goals.layout.Layout;
import org.mingxiao.server.goals.layout.Layouts;

/**
 * The lines that a published form makes: one goal form for a department, one a project for a table of projects. Amounts come
 * out in 万元; where the form printed them in 万元, with the digits that it printed.
 */
public final class LinesOf {
    static final String CYCLE_GOAL = "中期目标";
    static final String OTHER_TASK = "其他需完成的任务";
    private static final String TOTAL = "年度资金总额";

    /**
     * A goal form to be made of what was read.
     *
     * @param title name of the project; of a department the title of its form
     * @param department as the form names it
     * @param spendingUnit as the form names it
     * @param year null where the form does not say
     */
    public record Draft(
            GoalKind kind,
            String title,
            @Nullable String department,
            @Nullable String spendingUnit,
            @Nullable Integer year,
            Layout layout,
            List<GoalLine> lines) {
        public Draft {
            lines = List.copyOf(lines);
        }
    }

    private final Form form;
    private final Layout layout;
    private final List<GoalLine> lines = new ArrayList<>();

    private LinesOf(Form form, Layout layout) {
        this.form = form;
        this.layout = layout;
    }

    /** Whether the form sets goals, so that lines can be made of it. */
    public static boolean reads(Form form) {
        return form.kind() == FormKind.DEPARTMENT_GOALS || form.kind() == FormKind.PROJECT_GOALS;
    }

    /**
     * The goal forms that a published form makes.
     *
     * @param year of the goal forms: their layout goes by it
     * @throws IllegalArgumentException where the form does not set goals ({@link #reads})
     */
    public static List<Draft> read(Form form, Layouts layouts, int year) {
        if (form.kind() == FormKind.DEPARTMENT_GOALS) {
            var layout = layouts.of(GoalKind.DEPARTMENT, year);
            return List.of(new Draft(
                    GoalKind.DEPARTMENT,
                    layout.title(),
                    form.department(),
                    null,
                    form.year(),
                    layout,
                    new LinesOf(form, layout).department(year)));
        }
        if (form.kind() == FormKind.PROJECT_GOALS) {
            var layout = layouts.of(GoalKind.PROJECT, year);
            return form.projects().stream()
                    .map(project -> new Draft(
                            GoalKind.PROJECT,
                            project.name(),
                            form.department(),
                            project.spendingUnit(),
                            form.year(),
                            layout,
                            new LinesOf(form, layout).project(project)))
                    .toList();
        }
        throw new IllegalArgumentException("sets no goals: " + form.kind());
    }

    private List<GoalLine> department(int year) {
        var head = new LinkedHashMap<String, String>();
        put(head, "department", form.department());
        head.put("year", String.valueOf(year));
        var texts = facts(head);
        add(BlockName.HEAD, head);
        form.budget().forEach(item -> add(BlockName.BUDGET, Map.of("item", item.item(), "amount", money(item))));
        form.goals().forEach(goal -> add(BlockName.GOAL, Map.of("text", goal.text())));
        form.tasks().forEach(this::task);
        lines.addAll(texts);
        form.indicators().forEach(this::indicator);
        return lines;
    }

    private List<GoalLine> project(Project project) {
        var head = new LinkedHashMap<String, String>();
        head.put("name", project.name());
        put(head, "department", form.department());
        put(head, "unit", project.spendingUnit());
        var texts = form.projects().size() == 1 ? facts(head) : List.<GoalLine>of();
        add(BlockName.HEAD, head);
        var total = form.projects().size() == 1 && !form.budget().isEmpty()
                ? form.budget().get(0).item()
                : TOTAL;
        add(BlockName.FUNDING, Map.of("item", total.equals("总计") ? TOTAL : total, "amount", money(project.total())));
        project.funding()
                .forEach(part -> add(BlockName.FUNDING, Map.of("item", part.item(), "amount", money(part.amount()))));
        var goal = new LinkedHashMap<String, String>();
        put(goal, "text", project.goal());
        form.facts().stream()
                .filter(fact -> form.projects().size() == 1 && fact.name().equals(CYCLE_GOAL))
                .forEach(fact -> goal.merge("cycleText", fact.text(), (one, other) -> one + "\n" + other));
        add(BlockName.GOAL, goal);
        project.indicators().forEach(this::indicator);
        lines.addAll(texts);
        return lines;
    }

    /** Puts what has a cell in the head there; the rest are lines of their own. */
    private List<GoalLine> facts(Map<String, String> head) {
        var rest = new ArrayList<GoalLine>();
        for (var fact : form.facts()) {
            var column = layout.block(BlockName.HEAD).stream()
                    .flatMap(block -> block.columns().stream())
                    .filter(each -> each.label().equals(fact.name()))
                    .findFirst();
            if (column.isPresent()) {
                head.put(column.get().name(), fact.text());
            } else if (fact.name().equals(OTHER_TASK) && layout.number(BlockName.OTHER_TASK) > 0) {
                rest.add(GoalLine.of(BlockName.OTHER_TASK, Map.of("text", fact.text())));
            } else if (!fact.name().equals(CYCLE_GOAL) || layout.kind() == GoalKind.DEPARTMENT) {
                rest.add(GoalLine.of(BlockName.TEXT, Map.of("label", fact.name(), "text", fact.text())));
            }
        }
        return rest;
    }

    private void task(Task task) {
        var cells = new LinkedHashMap<String, String>();
        cells.put("name", task.name());
        put(cells, "content", task.content());
        cells.put("amount", money(task.amount()));
        put(cells, "expected", task.expected());
        add(BlockName.TASK, cells);
    }

    private void indicator(Indicator indicator) {
        var cells = new LinkedHashMap<String, String>();
        put(cells, "level1", coded(indicator.level1Code(), indicator.level1()));
        put(cells, "level2", coded(indicator.level2Code(), indicator.level2()));
        cells.put("name", indicator.name());
        put(cells, "cycleValue", text(indicator.cycleValue()));
        put(cells, "annualValue", text(indicator.annualValue()));
        var weight = indicator.weight();
        put(cells, "weight", weight == null ? null : weight.toPlainString());
        add(BlockName.INDICATOR, cells);
    }

    private static @Nullable String coded(@Nullable String code, @Nullable String name) {
        return name == null || code == null ? name : code + "-" + name;
    }

    private static @Nullable String text(@Nullable TargetValue value) {
        return value == null ? null : value.text();
    }

    /** As printed where that can be: a malformed figure stays as it is, to be mended by a person. */
    private static String money(BudgetItem item) {
        var printed = item.place().text();
        if (item.amount() == null) {
            return printed == null ? "" : printed;
        }
        return money(item.amount());
    }

    private static String money(@Nullable Amount amount) {
        return amount == null ? "" : Amounts.text(amount);
    }

    private static void put(Map<String, String> cells, String column, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            cells.put(column, text);
        }
    }

    private void add(BlockName block, Map<String, String> cells) {
        lines.add(GoalLine.of(block, cells));
    }
}
