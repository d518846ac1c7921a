package org.mingxiao.server.goals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingxiao.server.District;
import org.mingxiao.server.Districts;
import org.mingxiao.server.ServerTest;
import org.mingxiao.server.goals.layout.BlockName;
import org.mingxiao.server.goals.layout.GoalKind;
import org.mingxiao.server.goals.life.CellHistory;
import org.mingxiao.server.goals.life.Copies;
import org.mingxiao.server.goals.notes.LastYear;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Nobody types twice what stands in another form. */
@ServerTest
@Import(GoalStory.class)
class CopyingTest {
    private final Districts districts;
    private final GoalStory story;
    private final Copies copies;
    private final LastYear lastYear;
    private final CellHistory history;
    private District district;
    private District.Department education;
    private UUID lastYears;

    @Autowired
    CopyingTest(Districts districts, GoalStory story, Copies copies, LastYear lastYear, CellHistory history) {
        this.districts = districts;
        this.story = story;
        this.copies = copies;
        this.lastYear = lastYear;
        this.history = history;
    }

    @BeforeEach
    void a_project_of_last_year() {
        district = districts.make();
        education = district.education;
        lastYears = story.project(education, 2025, "教师培训");
        story.fill(education.handler, lastYears);
    }

    @Test
    void this_years_form_starts_with_last_years_texts() {
        var made = story.run(
                education.handler,
                scope -> copies.fromLastYear(scope, GoalKind.PROJECT, education.section, 2026, null, "教师培训"));

        var form = story.get(education.handler, made);
        assertThat(form.year()).isEqualTo(2026);
        assertThat(form.lines(BlockName.INDICATOR))
                .extracting(line -> line.text("name"))
                .containsExactlyInAnyOrder("培训教师人数", "培训合格率", "乡村教师持证率");
        var line = form.lines(BlockName.INDICATOR).get(0);
        var seen = story.run(education.handler, scope -> history.of(scope, made, line.id(), "name"));
        assertThat(seen)
                .singleElement()
                .satisfies(change -> assertThat(change.source()).isEqualTo("copied"));
    }

    @Test
    void last_years_targets_stand_beside_this_years() {
        var made = story.run(
                education.handler,
                scope -> copies.fromLastYear(scope, GoalKind.PROJECT, education.section, 2026, null, "教师培训"));
        var form = story.get(education.handler, made);
        var line = form.lines(BlockName.INDICATOR).stream()
                .filter(each -> each.text("name").equals("培训教师人数"))
                .findFirst()
                .orElseThrow();
        story.type(education.handler, made, line.id(), "annualValue", "≥150人");

        var before = story.run(
                education.handler, scope -> lastYear.of(scope, story.forms().get(scope, made)));

        assertThat(before)
                .filteredOn(
                        each -> each.line().equals(line.id()) && each.column().equals("annualValue"))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.target()).isEqualTo("≥120人");
                    assertThat(each.actual()).isNull();
                });
    }

    @Test
    void what_the_scope_does_not_see_is_not_copied() {
        var water = district.water;

        assertThatThrownBy(() -> story.run(
                        water.handler, scope -> copies.copy(scope, lastYears, water.section, 2026, null, "偷看")))
                .hasMessage("not-found");
    }

    @Test
    void a_year_is_rolled_over_once() {
        var made = story.run(
                education.handler,
                scope -> copies.rollOver(scope, education.section, 2025, 2026, null, Set.of(lastYears)));
        var again = story.run(
                education.handler,
                scope -> copies.rollOver(scope, education.section, 2025, 2026, null, Set.of(lastYears)));

        assertThat(made).hasSize(1);
        assertThat(again).isEmpty();
        var told = story.run(education.handler, scope -> copies.plan(scope, education.section, 2025, 2026));
        assertThat(told)
                .singleElement()
                .satisfies(each -> assertThat(each.successor()).isEqualTo(made.get(0)));
    }
}
