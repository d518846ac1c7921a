package org.mingxiao.server.goals;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingxiao.core.form.BudgetItem;
import org.mingxiao.core.form.Fact;
import org.mingxiao.core.form.Form;
import org.mingxiao.core.form.Goal;
import org.mingxiao.core.form.Indicator;
import org.mingxiao.core.form.Project;
import org.mingxiao.core.form.Task;
import org.mingxiao.documents.Documents;
import org.mingxiao.server.goals.layout.Layouts;
import org.mingxiao.server.goals.mapping.FormOf;
import org.mingxiao.server.goals.mapping.LinesOf;
import tools.jackson.databind.json.JsonMapper;

/** A published form becomes lines of cells and the same form again; and lines become a form and the same lines again. */
class RoundTripTest {
    private static final Path SAMPLES = Path.of("..", "samples");
    private static final Layouts LAYOUTS = Layouts.from(new JsonMapper());

    static Stream<Form> published() {
        return Stream.of(
                        "department-goals.docx",
                        "department-goals-wrapped.txt",
                        "project-goals-one.pdf",
                        "project-goals.xlsx",
                        "project-goals.html")
                .flatMap(file -> Documents.read(SAMPLES.resolve(file)).forms().stream());
    }

    @ParameterizedTest
    @MethodSource("published")
    void nothing_of_a_published_form_is_lost(Form form) {
        var again = LinesOf.read(form, LAYOUTS, 2025).stream()
                .map(RoundTripTest::kept)
                .toList();

        assertThat(again).allSatisfy(each -> {
            assertThat(each.kind()).isEqualTo(form.kind());
            assertThat(each.department()).isEqualTo(form.department());
            assertThat(said(each.goals(), Goal::text)).isEqualTo(said(form.goals(), Goal::text));
            assertThat(said(each.tasks(), RoundTripTest::task)).isEqualTo(said(form.tasks(), RoundTripTest::task));
            assertThat(said(each.facts(), RoundTripTest::fact)).isEqualTo(said(form.facts(), RoundTripTest::fact));
            assertThat(said(each.indicators(), RoundTripTest::indicator))
                    .isEqualTo(said(form.indicators(), RoundTripTest::indicator));
        });
        assertThat(again.stream().flatMap(each -> each.projects().stream()).toList())
                .extracting(RoundTripTest::project)
                .isEqualTo(said(form.projects(), RoundTripTest::project));
        if (form.projects().isEmpty()) {
            assertThat(said(again.get(0).budget(), RoundTripTest::item))
                    .isEqualTo(said(form.budget(), RoundTripTest::item));
        }
    }

    @ParameterizedTest
    @MethodSource("published")
    void lines_that_were_read_give_the_same_lines_once_more(Form form) {
        for (var draft : LinesOf.read(form, LAYOUTS, 2025)) {
            var again = LinesOf.read(kept(draft), LAYOUTS, 2025).get(0);

            assertThat(again.lines())
                    .extracting(line -> line.block() + " " + line.cells())
                    .isEqualTo(draft.lines().stream()
                            .map(line -> line.block() + " " + line.cells())
                            .toList());
        }
    }

    @Test
    void many_projects_make_the_official_table_and_its_heading_is_their_sum() {
        var form = published()
                .filter(each -> each.projects().size() > 1)
                .findFirst()
                .orElseThrow();
        var goals = LinesOf.read(form, LAYOUTS, 2025).stream()
                .map(RoundTripTest::goal)
                .toList();

        var table = FormOf.table(goals);

        assertThat(table.projects()).hasSameSizeAs(form.projects());
        assertThat(table.budget().get(0).item()).isEqualTo("总计");
        assertThat(Objects.requireNonNull(table.budget().get(0).amount()).number())
                .isEqualByComparingTo(form.projects().stream()
                        .map(project -> Objects.requireNonNull(project.total()).number())
                        .reduce(BigDecimal::add)
                        .orElseThrow());
    }

    private static Form kept(LinesOf.Draft draft) {
        return FormOf.form(goal(draft));
    }

    private static GoalForm goal(LinesOf.Draft draft) {
        var nobody = UUID.randomUUID();
        return new GoalForm(
                UUID.randomUUID(),
                nobody,
                nobody,
                2025,
                null,
                draft.kind(),
                draft.title(),
                null,
                draft.layout(),
                GoalStatus.DRAFT,
                false,
                0,
                null,
                null,
                null,
                Set.of(nobody),
                nobody,
                Instant.EPOCH,
                Instant.EPOCH,
                draft.lines());
    }

    private static <T> List<String> said(List<T> things, Function<T, String> say) {
        return things.stream().map(say).toList();
    }

    private static String item(BudgetItem item) {
        return item.item() + item.amount();
    }

    private static String task(Task task) {
        return task.name() + "|" + task.content() + "|" + task.amount() + "|" + task.expected();
    }

    private static String fact(Fact fact) {
        return fact.name() + "|" + fact.text();
    }

    private static String project(Project project) {
        return project.name() + "|" + project.spendingUnit() + "|" + project.total() + "|" + project.funding() + "|"
                + project.goal() + "|" + said(project.indicators(), RoundTripTest::indicator);
    }

    private static String indicator(Indicator row) {
        return row.dimension() + "|" + row.level1() + "|" + row.level2() + "|" + row.level1Code() + "|"
                + row.level2Code() + "|" + row.name() + "|" + row.cycleValue() + "|" + row.annualValue() + "|"
                + row.weight();
    }
}
