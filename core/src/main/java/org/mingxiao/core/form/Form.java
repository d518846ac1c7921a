package org.mingxiao.core.form;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.money.MoneyUnit;

/**
 * One official form. All kinds share this shape, for they share their blocks; a block that a kind does not have is empty.
 *
 * @param title the heading as printed
 * @param department 部门名称; null where the form does not say
 * @param year 预算年度 (of a self-evaluation: the year evaluated); null where the form does not say
 * @param moneyUnit the unit of its amounts
 * @param budget the figures of the budget block; of a project table, those of its heading row; of a self-evaluation, the
 *     fund rows as {@code 年度资金总额·全年执行数}
 * @param indicators of a form on a department; those of a project stand in {@code projects}
 * @param score what a self-evaluation states as its own score
 * @param facts statements of a prose report; of a table the texts that have no block of their own (tasks beyond the list as
 *     free text, goals of the whole cycle, what became of the goals)
 */
public record Form(
        FormKind kind,
        String title,
        @Nullable String department,
        @Nullable Integer year,
        MoneyUnit moneyUnit,
        List<BudgetItem> budget,
        List<Goal> goals,
        List<Task> tasks,
        List<Indicator> indicators,
        List<Project> projects,
        @Nullable PublishedScore score,
        List<Fact> facts) {
    public Form {
        budget = List.copyOf(budget);
        goals = List.copyOf(goals);
        tasks = List.copyOf(tasks);
        indicators = List.copyOf(indicators);
        projects = List.copyOf(projects);
        facts = List.copyOf(facts);
    }

    /** Every indicator of the form, the department's own before those of its projects. */
    public Stream<Indicator> allIndicators() {
        return Stream.concat(indicators.stream(), projects.stream().flatMap(p -> p.indicators().stream()));
    }
}
