package org.mingxiao.server.goals.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.form.FormKind;
import org.mingxiao.core.form.Indicator;
import org.mingxiao.core.form.Place;
import org.mingxiao.core.form.Project;
import org.mingxiao.server.goals.GoalForm;
import org.mingxiao.server.goals.GoalLine;
import org.mingxiao.server.goals.layout.BlockName;
import org.mingxiao.server.goals.layout.GoalKind;

/**
 * The actual value that a self-evaluation file (自评表) states for an indicator of a goal form.
 *
 * @param line of the indicator
 * @param target that the goal form sets
 * @param actual as the file prints it
 * @param place of the value in the file
 * @param doubts keys below {@code intake.actual.doubt.} of why a person should look at it; none where it is sure
 */
record ReadActual(
        UUID line,
        String name,
        String target,
        String actual,
        @Nullable Place place,
        List<String> doubts) {
    /** A row of the file, with what is doubtful about the form that it stands in. */
    private record Row(Indicator indicator, List<String> doubts) {}

    ReadActual {
        doubts = List.copyOf(doubts);
    }

    /** One for each indicator of the goal form of which the file says what came of it. */
    static List<ReadActual> of(GoalForm goal, List<Form> file) {
        var rows = file.stream().flatMap(form -> rows(goal, form)).toList();
        var read = new ArrayList<ReadActual>();
        for (var line : goal.lines(BlockName.INDICATOR)) {
            var same =
                    rows.stream().filter(row -> isSame(line, row.indicator())).toList();
            if (!same.isEmpty()) {
                read.add(read(line, same.get(0), same.size() > 1));
            }
        }
        return read;
    }

    private static Stream<Row> rows(GoalForm goal, Form form) {
        var kind = goal.kind() == GoalKind.PROJECT
                ? FormKind.PROJECT_SELF_EVALUATION
                : FormKind.DEPARTMENT_SELF_EVALUATION;
        if (form.kind() != kind) {
            return Stream.empty();
        }
        var doubts = new ArrayList<String>();
        if (!Objects.equals(form.year(), goal.year())) {
            doubts.add("year");
        }
        if (goal.kind() == GoalKind.PROJECT
                && form.projects().stream()
                        .map(Project::name)
                        .noneMatch(name -> bare(name).equals(bare(goal.title())))) {
            doubts.add("project");
        }
        return form.allIndicators()
                .filter(indicator -> indicator.actualValue() != null)
                .map(indicator -> new Row(indicator, doubts));
    }

    private static boolean isSame(GoalLine line, Indicator indicator) {
        return !line.text("name").isBlank() && bare(line.text("name")).equals(bare(indicator.name()));
    }

    private static ReadActual read(GoalLine line, Row row, boolean several) {
        var indicator = row.indicator();
        var doubts = new ArrayList<>(row.doubts());
        if (several) {
            doubts.add("several");
        }
        var target = indicator.annualValue();
        if (target == null || !bare(target.text()).equals(bare(line.text("annualValue")))) {
            doubts.add("target");
        }
        return new ReadActual(
                line.id(),
                line.text("name"),
                line.text("annualValue"),
                Objects.requireNonNull(indicator.actualValue()).text(),
                indicator.places().actualValue(),
                doubts);
    }

    private static String bare(String text) {
        return text.replaceAll("\\s", "");
    }
}
