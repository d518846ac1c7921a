package org.mingxiao.documents.recognition.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.form.Indicator;
import org.mingxiao.core.form.Project;
import org.mingxiao.core.money.Amount;
import org.mingxiao.core.value.TargetValue;

/** A form as a table of text that a finance officer can read and write: one line a datum, its fields parted by bars. */
final class FormText {
    private FormText() {}

    static List<String> of(Form form) {
        var lines = new ArrayList<String>();
        lines.add(line(
                form.kind().code(),
                form.title(),
                form.department(),
                form.year(),
                form.moneyUnit().text()));
        if (form.score() != null) {
            lines.add(line(
                    "score",
                    form.score().total(),
                    form.score().grade(),
                    form.score().executionRate()));
        }
        form.budget().forEach(item -> lines.add(line("budget", item.item(), amount(item.amount()))));
        form.goals().forEach(goal -> lines.add(line("goal", goal.number(), goal.text())));
        form.tasks()
                .forEach(task ->
                        lines.add(line("task", task.name(), task.content(), amount(task.amount()), task.expected())));
        form.indicators().forEach(indicator -> lines.add(of(indicator)));
        form.projects().forEach(project -> {
            lines.add(of(project));
            project.indicators().forEach(indicator -> lines.add(of(indicator)));
        });
        return lines;
    }

    private static String of(Project project) {
        var funding = project.funding().stream()
                .map(f -> f.item() + "=" + Objects.requireNonNullElse(amount(f.amount()), ""))
                .collect(Collectors.joining(" "));
        return line(
                "project", project.name(), project.spendingUnit(), amount(project.total()), funding, project.goal());
    }

    private static String of(Indicator indicator) {
        return line(
                "indicator",
                indicator.dimension() == null ? null : indicator.dimension().code(),
                indicator.level1(),
                indicator.level2(),
                indicator.name(),
                text(indicator.cycleValue()),
                text(indicator.annualValue()),
                text(indicator.actualValue()),
                indicator.weight(),
                indicator.score(),
                indicator.deviation());
    }

    private static String line(Object... fields) {
        return plain(Stream.of(fields)
                .map(field -> field == null ? "" : field.toString())
                .collect(Collectors.joining(" | ")));
    }

    /** A line as it is compared: what is missing at its end may be left away, line feeds are spaces. */
    static String plain(String line) {
        return line.replace('\n', ' ').replaceFirst("[| ]+$", "");
    }

    private static String amount(Amount amount) {
        return amount == null ? null : amount.text();
    }

    private static String text(TargetValue value) {
        return value == null ? null : value.text();
    }
}
