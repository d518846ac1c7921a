package org.mingxiao.server.goals.mapping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.BudgetItem;
import org.mingxiao.core.form.Fact;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.form.Funding;
import org.mingxiao.core.form.Goal;
import org.mingxiao.core.form.Indicator;
import org.mingxiao.core.form.Place;
import org.mingxiao.core.form.Project;
import org.mingxiao.core.form.Task;
import org.mingxiao.core.form.Taxonomy;
import org.mingxiao.core.money.Amount;
import org.mingxiao.core.money.MoneyUnit;
import org.mingxiao.core.value.TargetValue;
import org.mingxiao.core.value.TargetValues;
import org.mingxiao.server.goals.GoalForm;
import org.mingxiao.server.goals.GoalLine;
import org.mingxiao.server.goals.layout.BlockName;
import org.mingxiao.server.goals.layout.GoalKind;

/**
 * The official form that the lines of a goal form make, as the core reviews it and as it is printed. Its places lead back to
 * the cells ({@link CellPlaces}). Lines that are wholly blank are not part of it.
 */
public final class FormOf {
    private static final String TOTAL = "总计";

    private final GoalForm form;
    private final CellPlaces places;

    private FormOf(GoalForm form) {
        this.form = form;
        this.places = new CellPlaces(form);
    }

    public static Form form(GoalForm form) {
        return new FormOf(form).form();
    }

    /**
     * The table of many projects (项目支出绩效目标表) that goal forms of projects make together. Its heading row is their sum.
     *
     * @param projects at least one
     */
    public static Form table(List<GoalForm> projects) {
        var single = projects.stream().map(FormOf::form).toList();
        var all = single.stream().flatMap(form -> form.projects().stream()).toList();
        var heading = new ArrayList<BudgetItem>();
        add(heading, TOTAL, all.stream().map(Project::total).flatMap(Stream::ofNullable));
        all.stream()
                .flatMap(project -> project.funding().stream())
                .map(Funding::item)
                .distinct()
                .forEach(item -> add(
                        heading,
                        item,
                        all.stream()
                                .flatMap(project -> project.funding().stream())
                                .filter(part -> part.item().equals(item))
                                .map(Funding::amount)
                                .flatMap(Stream::ofNullable)));
        var first = single.get(0);
        return new Form(
                first.kind(),
                "项目支出绩效目标表（含转移支付项目）",
                first.department(),
                first.year(),
                MoneyUnit.TEN_THOUSAND,
                heading,
                List.of(),
                List.of(),
                List.of(),
                all,
                null,
                List.of());
    }

    private static void add(List<BudgetItem> heading, String item, Stream<Amount> known) {
        var sum = known.map(Amount::number)
                .reduce(BigDecimal::add)
                .map(number -> new Amount(number, MoneyUnit.TEN_THOUSAND))
                .orElse(null);
        heading.add(new BudgetItem(item, sum, Place.of(sum == null ? "" : Amounts.text(sum))));
    }

    private Form form() {
        var isProject = form.kind() == GoalKind.PROJECT;
        return new Form(
                form.kind().form(),
                form.layout().title(),
                orNull(head("department")),
                form.year(),
                MoneyUnit.TEN_THOUSAND,
                budget(isProject ? BlockName.FUNDING : BlockName.BUDGET),
                isProject ? List.of() : goals(),
                tasks(),
                isProject ? List.of() : indicators(),
                isProject ? List.of(project()) : List.of(),
                null,
                facts());
    }

    private String head(String column) {
        return form.lines(BlockName.HEAD).stream()
                .findFirst()
                .map(line -> line.text(column))
                .orElse("");
    }

    private List<BudgetItem> budget(BlockName block) {
        return form.lines(block).stream()
                .map(line -> new BudgetItem(
                        line.text("item"), Amounts.amount(line.text("amount")), places.of(line, "amount")))
                .toList();
    }

    private List<Goal> goals() {
        var lines = filled(BlockName.GOAL).toList();
        var goals = new ArrayList<Goal>();
        for (var line : lines) {
            var number = lines.size() == 1 ? null : Integer.valueOf(goals.size() + 1);
            goals.add(new Goal(number, line.text("text"), places.of(line, "text")));
        }
        return goals;
    }

    private List<Task> tasks() {
        return filled(BlockName.TASK)
                .map(line -> new Task(
                        line.text("name"),
                        orNull(line.text("content")),
                        Amounts.amount(line.text("amount")),
                        orNull(line.text("expected")),
                        places.of(line, "name")))
                .toList();
    }

    private Project project() {
        var lines = form.lines(BlockName.FUNDING);
        var funding = lines.stream()
                .skip(1)
                .map(line -> new Funding(line.text("item"), Amounts.amount(line.text("amount"))))
                .toList();
        var total = lines.isEmpty() ? null : Amounts.amount(lines.get(0).text("amount"));
        var goal = form.lines(BlockName.GOAL).stream()
                .map(line -> line.text("text"))
                .findFirst()
                .orElse("");
        var head = form.lines(BlockName.HEAD).stream().findFirst();
        return new Project(
                head("name"),
                orNull(head("unit")),
                total,
                funding,
                orNull(goal),
                indicators(),
                head.map(line -> places.of(line, "name")).orElse(Place.of(form.title())));
    }

    private List<Indicator> indicators() {
        return filled(BlockName.INDICATOR).map(this::indicator).toList();
    }

    private Indicator indicator(GoalLine line) {
        var level1 = orNull(line.text("level1"));
        var level2 = orNull(line.text("level2"));
        return new Indicator(
                Taxonomy.dimension(level1, level2).orElse(null),
                level1 == null ? null : Taxonomy.printedName(level1),
                level2 == null ? null : Taxonomy.printedName(level2),
                level1 == null ? null : Taxonomy.printedCode(level1),
                level2 == null ? null : Taxonomy.printedCode(level2),
                line.text("name"),
                value(line, "cycleValue"),
                value(line, "annualValue"),
                null,
                Amounts.read(line.text("weight")).orElse(null),
                null,
                null,
                places.of(line, "name"));
    }

    private static @Nullable TargetValue value(GoalLine line, String column) {
        var text = line.text(column);
        return text.isBlank() ? null : TargetValues.read(text, line.text("name"));
    }

    /** What has no field of its own: cells of the head beyond the usual, tasks in running text, further texts. */
    private List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        for (var line : form.lines(BlockName.HEAD)) {
            form.layout().block(BlockName.HEAD).stream()
                    .flatMap(block -> block.columns().stream())
                    .filter(column ->
                            column.optional() && !line.text(column.name()).isBlank())
                    .forEach(column -> facts.add(fact(column.label(), line, column.name())));
        }
        form.lines(BlockName.GOAL).stream()
                .filter(line -> !line.text("cycleText").isBlank())
                .forEach(line -> facts.add(fact(LinesOf.CYCLE_GOAL, line, "cycleText")));
        filled(BlockName.OTHER_TASK).forEach(line -> facts.add(fact(LinesOf.OTHER_TASK, line, "text")));
        filled(BlockName.TEXT)
                .forEach(line -> facts.add(
                        new Fact(line.text("label"), null, null, line.text("text"), places.of(line, "text"))));
        return facts;
    }

    private Fact fact(String label, GoalLine line, String column) {
        return new Fact(label, null, null, line.text(column), places.of(line, column));
    }

    private Stream<GoalLine> filled(BlockName block) {
        return form.lines(block).stream().filter(line -> !line.isBlank());
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }
}
