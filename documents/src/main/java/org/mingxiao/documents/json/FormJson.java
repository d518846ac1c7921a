package org.mingxiao.documents.json;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.form.Indicator;
import org.mingxiao.core.form.Place;
import org.mingxiao.core.form.Project;
import org.mingxiao.core.money.Amount;
import org.mingxiao.core.review.Finding;
import org.mingxiao.core.review.Reviewed.Between;
import org.mingxiao.core.review.Reviewed.FormFindings;

/** The contract's Form, Project, Indicator, Place and Finding. */
final class FormJson {
    private final Json json;
    private final ValueJson values;

    FormJson(Json json) {
        this.json = json;
        this.values = new ValueJson(json);
    }

    /** @param findings null where the form was read and not reviewed */
    void form(Form form, @Nullable FormFindings findings) {
        heading(form);
        json.text("moneyUnit", form.moneyUnit().text());
        blocks(form);
        json.list("indicators", form.indicators(), this::indicator);
        projects(form.projects(), findings);
        json.object("score", form.score(), score -> {
            json.decimal("total", score.total());
            json.text("grade", score.grade());
            json.decimal("executionRate", score.executionRate());
        });
        json.list("facts", form.facts(), fact -> {
            json.text("name", fact.name());
            values.value("target", fact.target());
            values.value("actual", fact.actual());
            json.text("text", fact.text());
            place(fact.place());
        });
        if (findings != null) {
            findings("findings", findings.findings());
        }
    }

    void heading(Form form) {
        json.text("kind", form.kind().code());
        json.text("title", form.title());
        json.text("department", form.department());
        json.integer("year", form.year());
    }

    private void blocks(Form form) {
        json.list("budget", form.budget(), item -> {
            json.text("item", item.item());
            amount("amount", item.amount());
            unit(item.amount());
            place(item.place());
        });
        json.list("goals", form.goals(), goal -> {
            json.text("number", goal.number() == null ? null : goal.number().toString());
            json.text("text", goal.text());
            place(goal.place());
        });
        json.list("tasks", form.tasks(), task -> {
            json.text("name", task.name());
            json.text("content", task.content());
            amount("amount", task.amount());
            unit(task.amount());
            json.text("expected", task.expected());
            place(task.place());
        });
    }

    private void projects(List<Project> projects, @Nullable FormFindings findings) {
        json.beginList("projects");
        for (int i = 0; i < projects.size(); i++) {
            json.beginObject();
            project(projects.get(i));
            findings(
                    "findings",
                    findings == null ? List.of() : findings.projects().get(i));
            json.endObject();
        }
        json.endList();
    }

    private void project(Project project) {
        json.text("name", project.name());
        json.text("spendingUnit", project.spendingUnit());
        amount("total", project.total());
        json.list("funding", project.funding(), funding -> {
            json.text("item", funding.item());
            amount("amount", funding.amount());
        });
        json.text("goal", project.goal());
        json.list("indicators", project.indicators(), this::indicator);
        place(project.place());
    }

    private void indicator(Indicator indicator) {
        var dimension = indicator.dimension();
        json.text("dimension", dimension == null ? null : dimension.code());
        json.text("level1", withoutSpace(indicator.level1()));
        json.text("level2", withoutSpace(indicator.level2()));
        json.text("level1Code", indicator.level1Code());
        json.text("level2Code", indicator.level2Code());
        json.text("name", withoutSpace(indicator.name()));
        values.value("cycleValue", indicator.cycleValue());
        values.value("annualValue", indicator.annualValue());
        values.value("actualValue", indicator.actualValue());
        json.decimal("weight", indicator.weight());
        json.decimal("score", indicator.score());
        json.text("deviation", indicator.deviation());
        place(indicator.place());
    }

    void findings(String name, List<Finding> findings) {
        json.list(name, findings, this::finding);
    }

    /** Findings between forms: each names the file of its place. */
    void between(String name, List<Between> findings, List<String> files) {
        json.list(name, findings, each -> {
            finding(each.finding());
            json.text("file", files.get(each.form()));
        });
    }

    private void finding(Finding finding) {
        json.text("rule", finding.rule());
        json.text("severity", finding.severity().code());
        place(finding.place());
        json.text("message", finding.message());
        json.texts("evidence", finding.evidence());
        json.text("suggestion", finding.suggestion());
    }

    void place(@Nullable Place where) {
        json.small("place", where, place -> {
            json.integer("page", place.page());
            json.integer("table", place.table());
            json.integer("row", place.row());
            json.integer("column", place.column());
            json.integer("line", place.line());
            json.text("text", place.text());
        });
    }

    private void amount(String name, @Nullable Amount amount) {
        json.text(name, amount == null ? null : amount.text());
    }

    private void unit(@Nullable Amount amount) {
        json.text("unit", amount == null ? null : amount.unit().text());
    }

    private static @Nullable String withoutSpace(@Nullable String label) {
        if (label == null) {
            return null;
        }
        var kept = new StringBuilder(label.length());
        label.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
