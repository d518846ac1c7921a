package org.mingxiao.cli.page;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.mingxiao.cli.language.Messages;
import org.mingxiao.cli.terminal.Sheet;
import org.mingxiao.cli.terminal.Style;
import org.mingxiao.cli.terminal.TextTable;
import org.mingxiao.cli.terminal.TextTable.Cell;
import org.mingxiao.cli.terminal.TextTable.Column;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.form.Project;
import org.mingxiao.core.form.PublishedScore;
import org.mingxiao.core.value.TargetValue;

/** One form, block by block in the order of the official layout. */
final class FormPage {
    private static final String INDENT = "  ";

    private final Sheet sheet;
    private final Messages messages;
    private final Places places;

    FormPage(Sheet sheet, Messages messages) {
        this.sheet = sheet;
        this.messages = messages;
        this.places = new Places(messages);
    }

    void print(Form form) {
        heading(form);
        if (!form.budget().isEmpty()) {
            section("budget");
            sheet.table(INDENT, new BudgetTable(messages).of(form));
        }
        goals(form);
        tasks(form);
        if (!form.indicators().isEmpty()) {
            section("indicators", form.indicators().size());
            sheet.table(INDENT, new IndicatorTable(messages).of(form.indicators()));
        }
        projects(form);
        facts(form);
        score(form.score());
    }

    /** Title, department, year and unit of money; what the form does not say is said to be missing. */
    void heading(Form form) {
        var unknown = messages.text("unknown");
        sheet.line(form.title().isBlank() ? form.kind().title() : form.title(), Style.HEADING);
        var facts = new StringJoiner(messages.text("between"));
        facts.add(messages.text("form.kind", messages.text("kind." + form.kind().code())));
        facts.add(messages.text("form.department", form.department() == null ? unknown : form.department()));
        facts.add(messages.text("form.year", form.year() == null ? unknown : form.year()));
        facts.add(messages.text("form.unit", form.moneyUnit().text()));
        sheet.paragraph(INDENT, facts.toString(), Style.LABEL);
    }

    private void section(String key, Object... arguments) {
        sheet.blank();
        sheet.line(messages.text("section." + key, arguments), Style.HEADING);
    }

    private void goals(Form form) {
        if (form.goals().isEmpty()) {
            return;
        }
        section("goals", form.goals().size());
        for (var goal : form.goals()) {
            var mark = goal.number() == null ? INDENT : INDENT + goal.number() + ". ";
            sheet.marked(mark, Style.LABEL, goal.text(), Style.PLAIN);
        }
    }

    private void tasks(Form form) {
        if (form.tasks().isEmpty()) {
            return;
        }
        section("tasks", form.tasks().size());
        var table = new TextTable(List.of(
                new Column(messages.text("task.name"), false),
                new Column(messages.text("task.content"), false),
                new Column(messages.text("task.amount", form.moneyUnit().text()), true),
                new Column(messages.text("task.expected"), false)));
        form.tasks()
                .forEach(task -> table.row(List.of(
                        Cell.plain(task.name()),
                        Cell.plain(orEmpty(task.content())),
                        Cell.plain(Amounts.text(task.amount())),
                        Cell.plain(orEmpty(task.expected())))));
        sheet.table(INDENT, table);
    }

    private void projects(Form form) {
        if (form.projects().isEmpty()) {
            return;
        }
        section("projects", form.projects().size());
        int number = 0;
        for (var project : form.projects()) {
            number++;
            sheet.blank();
            sheet.marked(INDENT + number + ". ", Style.LABEL, title(project), Style.HEADING);
            sheet.paragraph(INDENT + INDENT, money(project, form), Style.PLAIN);
            if (project.goal() != null) {
                sheet.marked(INDENT + INDENT + messages.text("project.goal"), Style.LABEL, project.goal(), Style.PLAIN);
            }
            if (!project.indicators().isEmpty()) {
                sheet.table(INDENT + INDENT, new IndicatorTable(messages).of(project.indicators()));
            }
        }
    }

    private String title(Project project) {
        var unit = project.spendingUnit();
        return unit == null || unit.isEmpty() ? project.name() : messages.text("project.unit", project.name(), unit);
    }

    private String money(Project project, Form form) {
        var unit = form.moneyUnit().text();
        var parts = new ArrayList<String>();
        parts.add(
                project.total() == null
                        ? messages.text("project.no-total")
                        : messages.text("project.total", Amounts.text(project.total()), unit));
        for (var funding : project.funding()) {
            if (funding.amount() != null) {
                parts.add(funding.item() + " " + Amounts.text(funding.amount()));
            }
        }
        var place = places.ofRow(project.place());
        if (!place.isEmpty()) {
            parts.add(place);
        }
        return String.join(messages.text("between"), parts);
    }

    private void facts(Form form) {
        if (form.facts().isEmpty()) {
            return;
        }
        section("facts", form.facts().size());
        var table = new TextTable(List.of(
                new Column(messages.text("fact.name"), false),
                new Column(messages.text("fact.target"), false),
                new Column(messages.text("fact.actual"), false),
                new Column(messages.text("fact.text"), false),
                new Column(messages.text("place"), false)));
        form.facts()
                .forEach(fact -> table.row(List.of(
                        Cell.plain(fact.name()),
                        Cell.plain(text(fact.target())),
                        Cell.plain(text(fact.actual())),
                        new Cell(fact.text(), Style.QUOTE),
                        new Cell(places.ofRow(fact.place()), Style.LABEL))));
        sheet.table(INDENT, table);
    }

    private void score(@Nullable PublishedScore score) {
        if (score == null) {
            return;
        }
        section("score");
        var parts = new StringJoiner(messages.text("between"));
        if (score.total() != null) {
            parts.add(messages.text("score.total", score.total().toPlainString()));
        }
        if (score.grade() != null) {
            parts.add(messages.text("score.grade", score.grade()));
        }
        if (score.executionRate() != null) {
            parts.add(messages.text("score.execution", score.executionRate().toPlainString()));
        }
        sheet.paragraph(INDENT, parts.toString(), Style.PLAIN);
    }

    private static String text(@Nullable TargetValue value) {
        return value == null ? "" : value.text();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
