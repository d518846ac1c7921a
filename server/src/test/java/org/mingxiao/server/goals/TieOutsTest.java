package org.mingxiao.server.goals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingxiao.server.District;
import org.mingxiao.server.Districts;
import org.mingxiao.server.ServerTest;
import org.mingxiao.server.goals.layout.BlockName;
import org.mingxiao.server.goals.layout.GoalKind;
import org.mingxiao.server.goals.notes.Totals;
import org.mingxiao.server.goals.notes.Totals.State;
import org.mingxiao.server.goals.notes.UnitSums;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The sums of a form are compared while it is being filled in. */
@ServerTest
@Import(GoalStory.class)
class TieOutsTest {
    private final Districts districts;
    private final GoalStory story;
    private final UnitSums unitSums;
    private District.Department education;
    private UUID form;

    @Autowired
    TieOutsTest(Districts districts, GoalStory story, UnitSums unitSums) {
        this.districts = districts;
        this.story = story;
        this.unitSums = unitSums;
    }

    @BeforeEach
    void a_department() {
        education = districts.make().education;
        form = department(education.finance, education.unit);
    }

    private UUID department(UUID person, UUID unit) {
        return story.run(
                person,
                scope -> story.forms().create(scope, NewGoal.empty(GoalKind.DEPARTMENT, unit, 2026, null, null)));
    }

    private void amounts(UUID person, UUID of, Map<String, String> amounts) {
        for (var line : story.get(person, of).lines(BlockName.BUDGET)) {
            story.type(person, of, line.id(), "amount", amounts.getOrDefault(line.text("item"), "0.00"));
        }
    }

    private State state(String key) {
        return Totals.of(story.get(education.finance, form)).stream()
                .filter(total -> total.key().equals(key))
                .findFirst()
                .orElseThrow()
                .state();
    }

    @Test
    void nothing_is_compared_while_amounts_are_missing() {
        assertThat(state("T1")).isEqualTo(State.OPEN);
    }

    @Test
    void a_gap_of_the_last_digit_is_rounding_and_a_larger_one_is_not() {
        amounts(
                education.finance,
                form,
                Map.of("基本支出", "10.01", "项目支出", "20.01", "财政专项资金", "30.01", "财政拨款", "60.04", "本级使用资金", "60.04"));
        assertThat(state("T1")).isEqualTo(State.ROUNDING);
        assertThat(state("T2")).isEqualTo(State.OK);

        amounts(
                education.finance,
                form,
                Map.of("基本支出", "10.01", "项目支出", "20.01", "财政专项资金", "30.01", "财政拨款", "61.04", "本级使用资金", "60.04"));
        assertThat(state("T1")).isEqualTo(State.OFF);
        assertThat(state("T2")).isEqualTo(State.OFF);
    }

    @Test
    void a_malformed_amount_is_never_guessed() {
        amounts(education.finance, form, Map.of("基本支出", "69,420,92"));

        assertThat(state("T1")).isEqualTo(State.OPEN);
    }

    @Test
    void the_department_is_held_against_its_units() {
        amounts(education.finance, form, Map.of("财政拨款", "100.00"));
        var seen = story.run(
                education.finance, scope -> unitSums.of(scope, story.forms().get(scope, form)));
        assertThat(seen).isEmpty();
        var below = department(education.subordinateHandler, education.subordinate);
        amounts(education.subordinateHandler, below, Map.of("财政拨款", "90.00", "其他资金", "10.00"));

        var total = story.run(
                education.finance, scope -> unitSums.of(scope, story.forms().get(scope, form)));

        assertThat(total).get().extracting(Totals.Total::state).isEqualTo(State.OK);
    }

    @Test
    void weights_share_what_the_execution_of_the_budget_leaves() {
        var project = story.project(education);
        story.fill(education.handler, project);
        var lines = story.get(education.handler, project).lines(BlockName.INDICATOR);
        story.type(education.handler, project, lines.get(0).id(), "weight", "50");
        story.type(education.handler, project, lines.get(1).id(), "weight", "30");
        assertThat(weights(project)).isEqualTo(State.OFF);

        story.type(education.handler, project, lines.get(2).id(), "weight", "10");

        assertThat(weights(project)).isEqualTo(State.OK);
    }

    private State weights(UUID project) {
        return Totals.of(story.get(education.handler, project)).stream()
                .filter(total -> total.key().equals("weights"))
                .findFirst()
                .orElseThrow()
                .state();
    }
}
