package org.mingxiao.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mingxiao.server.demo.DemoDistrict.DemoPerson;
import org.mingxiao.server.demo.DemoDistrict.DemoUnit;
import org.mingxiao.server.demo.DemoLines.When;
import org.mingxiao.server.goals.layout.BlockName;
import org.mingxiao.server.shared.access.Role;

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
}
