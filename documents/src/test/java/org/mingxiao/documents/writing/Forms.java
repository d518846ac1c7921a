package org.mingxiao.documents.writing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.mingxiao.core.form.BudgetItem;
import org.mingxiao.core.form.Dimension;
import org.mingxiao.core.form.Fact;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.form.FormKind;
import org.mingxiao.core.form.Funding;
import org.mingxiao.core.form.Goal;
import org.mingxiao.core.form.Indicator;
import org.mingxiao.core.form.Place;
import org.mingxiao.core.form.Project;
import org.mingxiao.core.form.PublishedScore;
import org.mingxiao.core.form.Task;
import org.mingxiao.core.money.Amount;
import org.mingxiao.core.money.MoneyUnit;
import org.mingxiao.core.value.TargetValue;
import org.mingxiao.core.value.TargetValues;

/** Forms put together in few words; their data have no places. */
final class Forms {
    static final Place NOWHERE = Place.of(null);

    private final FormKind kind;
    private final String title;
    private final String department;
    private final Integer year;
    private final List<BudgetItem> budget = new ArrayList<>();
    private final List<Goal> goals = new ArrayList<>();
    private final List<Task> tasks = new ArrayList<>();
    private final List<Indicator> indicators = new ArrayList<>();
    private final List<Project> projects = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();
    private PublishedScore score;

    private Forms(FormKind kind, String title, String department, Integer year) {
        this.kind = kind;
        this.title = title;
        this.department = department;
        this.year = year;
    }

    static Forms form(FormKind kind, String title, String department, Integer year) {
        return new Forms(kind, title, department, year);
    }

    Forms budget(String item, String number) {
        budget.add(new BudgetItem(item, amount(number), NOWHERE));
        return this;
    }

    Forms goals(String... texts) {
        IntStream.range(0, texts.length).forEach(i -> goals.add(new Goal(i + 1, texts[i], NOWHERE)));
        return this;
    }

    Forms goal(String text) {
        goals.add(new Goal(null, text, NOWHERE));
        return this;
    }

    Forms task(String name, String content, String number, String expected) {
        tasks.add(new Task(name, content, amount(number), expected, NOWHERE));
        return this;
    }

    Forms target(Dimension dimension, String name, String cycle, String annual) {
        indicators.add(target(dimension, name, cycle, annual, false));
        return this;
    }

    Forms result(
            Dimension dimension,
            String name,
            String target,
            String actual,
            String weight,
            String points,
            String deviation) {
        indicators.add(new Indicator(
                dimension,
                dimension.level1(),
                dimension.title(),
                null,
                null,
                name,
                null,
                value(target, name),
                value(actual, name),
                number(weight),
                number(points),
                deviation,
                NOWHERE));
        return this;
    }

    Forms project(Project project) {
        projects.add(project);
        return this;
    }

    Forms fact(String name, String target, String actual, String text) {
        facts.add(new Fact(name, value(target, name), value(actual, name), text, NOWHERE));
        return this;
    }

    Forms score(String total, String grade, String executionRate) {
        score = new PublishedScore(number(total), grade, number(executionRate));
        return this;
    }

    Form done() {
        return new Form(
                kind,
                title,
                department,
                year,
                MoneyUnit.TEN_THOUSAND,
                budget,
                goals,
                tasks,
                indicators,
                projects,
                score,
                facts);
    }

    /** A row of a table of many projects: all of its money is 财政拨款, the other columns are empty. */
    static Project project(String name, String unit, String total, String goal, Indicator... indicators) {
        var funding =
                List.of(new Funding("财政拨款", amount(total)), new Funding("财政专户拨款", null), new Funding("其他资金", null));
        return new Project(name, unit, amount(total), funding, goal, List.of(indicators), NOWHERE);
    }

    /** The one project of the form, with the indicators so far; what its fund rows budget is its total and its sources. */
    Forms project(String name, String unit, String goal) {
        var funding = new ArrayList<Funding>();
        Amount total = null;
        for (var item : budget) {
            var row = item.item().replaceFirst("·(全年预算数|调整后预算数)$", "");
            if (row.equals("年度资金总额")) {
                total = item.amount();
            } else if (!row.contains("·")) {
                funding.add(new Funding(row, item.amount()));
            }
        }
        projects.add(new Project(name, unit, total, funding, goal, List.copyOf(indicators), NOWHERE));
        indicators.clear();
        return this;
    }

    /** @param coded whether the form prints the codes of the levels */
    static Indicator target(Dimension dimension, String name, String cycle, String annual, boolean coded) {
        return new Indicator(
                dimension,
                dimension.level1(),
                dimension.title(),
                coded ? String.valueOf(dimension.group()) : null,
                coded ? dimension.code() : null,
                name,
                value(cycle, name),
                value(annual, name),
                null,
                null,
                null,
                null,
                NOWHERE);
    }

    static Amount amount(String number) {
        return number == null ? null : new Amount(new BigDecimal(number), MoneyUnit.TEN_THOUSAND);
    }

    private static TargetValue value(String text, String name) {
        return text == null ? null : TargetValues.read(text, name);
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
