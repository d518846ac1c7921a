package org.mingxiao.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mingxiao.core.review.Parameters;
import org.mingxiao.core.review.Review;
import org.mingxiao.core.review.ReviewScore;
import org.mingxiao.core.review.ReviewScore.Band;
import org.mingxiao.core.review.rules.RuleBook;
import org.mingxiao.server.demo.DemoDistrict.DemoPerson;
import org.mingxiao.server.demo.DemoDistrict.DemoProject;
import org.mingxiao.server.demo.DemoDistrict.DemoUnit;
import org.mingxiao.server.demo.DemoLines.When;
import org.mingxiao.server.goals.GoalForm;
import org.mingxiao.server.goals.GoalLine;
import org.mingxiao.server.goals.GoalStatus;
import org.mingxiao.server.goals.layout.BlockName;
import org.mingxiao.server.goals.layout.GoalKind;
import org.mingxiao.server.goals.layout.Layouts;
import org.mingxiao.server.goals.mapping.FormOf;
import org.mingxiao.server.shared.access.Role;
import tools.jackson.databind.json.JsonMapper;

/** The invented district holds together. */
class DemoDistrictTest {
    private final DemoDistrict district = DemoDistrict.read();

    @Test
    void every_unit_stands_below_one_named_before() {
        var codes = new ArrayList<String>();
        for (var unit : district.units()) {
            assertThat(unit.parent() == null || codes.contains(unit.parent()))
                    .as(unit.name())
                    .isTrue();
            codes.add(unit.code());
        }
        assertThat(codes).doesNotHaveDuplicates();
    }

    @Test
    void there_is_somebody_for_every_role_in_a_unit_that_is_there() {
        var codes = district.units().stream().map(DemoUnit::code).collect(Collectors.toSet());

        assertThat(district.people()).extracting(DemoPerson::role).contains(Role.values());
        assertThat(district.people()).extracting(DemoPerson::unit).isSubsetOf(codes);
        assertThat(district.people()).extracting(DemoPerson::account).doesNotHaveDuplicates();
    }

    @Test
    void forms_are_filled_in_by_handlers_of_their_unit() {
        var handlers = district.people().stream()
                .filter(person -> person.role() == Role.HANDLER)
                .collect(Collectors.toMap(DemoPerson::account, DemoPerson::unit));

        assertThat(district.projects())
                .allSatisfy(project ->
                        assertThat(handlers).as(project.title()).containsEntry(project.handler(), project.unit()));
        assertThat(district.departments())
                .allSatisfy(form -> assertThat(handlers).as(form.unit()).containsEntry(form.handler(), form.unit()));
    }

    @Test
    void weights_of_a_project_leave_ten_for_execution() {
        assertThat(district.projects())
                .allSatisfy(project -> assertThat(DemoLines.of(project, When.LAST).stream()
                                .filter(line -> line.block() == BlockName.INDICATOR)
                                .map(line -> new BigDecimal(line.text("weight")))
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                        .as(project.title())
                        .isEqualByComparingTo("90"));
    }

    /** No grade is written down anywhere: the rules find what the forms have wrong. */
    @Test
    void the_forms_that_wait_for_the_bureau_earn_every_grade() {
        var waiting =
                district.projects().stream().filter(project -> project.state().equals("IN_REVIEW"));

        assertThat(waiting.map(DemoDistrictTest::grade))
                .containsOnly(Band.values())
                .contains(Band.values());
    }

    private static Band grade(DemoProject project) {
        var findings = Review.of(List.of(FormOf.form(form(project)))).all().toList();
        return ReviewScore.of(findings, RuleBook.standard(), Parameters.standard())
                .band();
    }

    private static GoalForm form(DemoProject project) {
        var year = 2027;
        var nobody = UUID.randomUUID();
        var lines = new ArrayList<>(DemoLines.of(project, When.NOW));
        lines.add(GoalLine.of(
                BlockName.HEAD, Map.of("name", project.title(), "department", "明湖县", "unit", project.unit())));
        return new GoalForm(
                nobody,
                nobody,
                nobody,
                year,
                null,
                GoalKind.PROJECT,
                project.title(),
                project.code(),
                Layouts.from(JsonMapper.shared()).of(GoalKind.PROJECT, year),
                GoalStatus.IN_REVIEW,
                true,
                1,
                null,
                null,
                null,
                Set.of(),
                nobody,
                Instant.EPOCH,
                Instant.EPOCH,
                lines);
    }
}
