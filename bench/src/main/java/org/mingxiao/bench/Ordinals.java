package org.mingxiao.bench;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.mingxiao.core.form.BudgetItem;
import org.mingxiao.core.form.Fact;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.form.Goal;
import org.mingxiao.core.form.Indicator;
import org.mingxiao.core.form.Place;
import org.mingxiao.core.form.Project;
import org.mingxiao.core.form.Task;
import org.mingxiao.core.review.Finding;

/** Gives every datum of a form a place made of ordinals, so that a label can name it without repeating its text. */
final class Ordinals {
    private static final String MARK = "#";

    private Ordinals() {}

    /** The form with the places {@code #document/project/indicator}; 0 where the form or project as a whole is meant. */
    static Form of(Form form, String document) {
        var whole = place(document, 0, 0);
        return new Form(
                form.kind(),
                MARK + String.join("/", document, "0", "0"),
                form.department(),
                form.year(),
                form.moneyUnit(),
                form.budget().stream()
                        .map(item -> new BudgetItem(item.item(), item.amount(), whole))
                        .toList(),
                form.goals().stream()
                        .map(goal -> new Goal(goal.number(), goal.text(), whole))
                        .toList(),
                form.tasks().stream()
                        .map(task -> new Task(task.name(), task.content(), task.amount(), task.expected(), whole))
                        .toList(),
                indicators(form.indicators(), document, 0),
                IntStream.range(0, form.projects().size())
                        .mapToObj(i -> project(form.projects().get(i), document, i + 1))
                        .toList(),
                form.score(),
                IntStream.range(0, form.facts().size())
                        .mapToObj(i -> fact(form.facts().get(i), document, i + 1))
                        .toList());
    }

    /** The ordinals of a finding. */
    static String placeOf(Finding finding) {
        var text = Objects.requireNonNullElse(finding.place().text(), "");
        return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
    }

    private static Project project(Project project, String document, int number) {
        return new Project(
                project.name(),
                project.spendingUnit(),
                project.total(),
                project.funding(),
                project.goal(),
                indicators(project.indicators(), document, number),
                place(document, number, 0));
    }

    private static List<Indicator> indicators(List<Indicator> rows, String document, int project) {
        return IntStream.range(0, rows.size())
                .mapToObj(i -> indicator(rows.get(i), place(document, project, i + 1)))
                .toList();
    }

    private static Indicator indicator(Indicator row, Place place) {
        return new Indicator(
                row.dimension(),
                row.level1(),
                row.level2(),
                row.level1Code(),
                row.level2Code(),
                row.name(),
                row.cycleValue(),
                row.annualValue(),
                row.actualValue(),
                row.weight(),
                row.score(),
                row.deviation(),
                place);
    }

    private static Fact fact(Fact fact, String document, int number) {
        return new Fact(fact.name(), fact.target(), fact.actual(), fact.text(), place(document, 0, number));
    }

    private static Place place(String document, int project, int indicator) {
        return Place.of(MARK + String.join("/", document, Integer.toString(project), Integer.toString(indicator)));
    }
}
