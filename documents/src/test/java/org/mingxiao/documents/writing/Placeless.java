package org.mingxiao.documents.writing;

import java.util.List;
import org.mingxiao.core.form.BudgetItem;
import org.mingxiao.core.form.Fact;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.form.Goal;
import org.mingxiao.core.form.Indicator;
import org.mingxiao.core.form.Project;
import org.mingxiao.core.form.Task;

/** Forms without the places of their data: a place belongs to a file, all else to the form. */
final class Placeless {
    private Placeless() {}

    static Form form(Form form) {
        return new Form(
                form.kind(),
                form.title(),
                form.department(),
                form.year(),
                form.moneyUnit(),
                form.budget().stream()
                        .map(b -> new BudgetItem(b.item(), b.amount(), Forms.NOWHERE))
                        .toList(),
                form.goals().stream()
                        .map(g -> new Goal(g.number(), g.text(), Forms.NOWHERE))
                        .toList(),
                form.tasks().stream()
                        .map(t -> new Task(t.name(), t.content(), t.amount(), t.expected(), Forms.NOWHERE))
                        .toList(),
                indicators(form.indicators()),
                form.projects().stream().map(Placeless::project).toList(),
                form.score(),
                form.facts().stream()
                        .map(f -> new Fact(f.name(), f.target(), f.actual(), f.text(), Forms.NOWHERE))
                        .toList());
    }

    private static Project project(Project project) {
        return new Project(
                project.name(),
                project.spendingUnit(),
                project.total(),
                project.funding(),
                project.goal(),
                indicators(project.indicators()),
                Forms.NOWHERE);
    }

    private static List<Indicator> indicators(List<Indicator> indicators) {
        return indicators.stream()
                .map(i -> new Indicator(
                        i.dimension(),
                        i.level1(),
                        i.level2(),
                        i.level1Code(),
                        i.level2Code(),
                        i.name(),
                        i.cycleValue(),
                        i.annualValue(),
                        i.actualValue(),
                        i.weight(),
                        i.score(),
                        i.deviation(),
                        Forms.NOWHERE))
                .toList();
    }
}
