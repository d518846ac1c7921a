package org.mingxiao.server.approval.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which steps a matter goes through. */
class PlanTest {
    private static final Route ROUTE = Texts.route("""
            section: SECTION_HEAD@UNIT, if unit=SECTION
            finance: FINANCE@DEPARTMENT
            urgent: LEADER@DEPARTMENT, unless trait=urgent
            meeting: SECRETARY@DEPARTMENT, meeting, if any amount≥500 trait=major
            small: LEADER@DEPARTMENT, if amount<10 trait=new
            other: HEAD@DEPARTMENT, if kind=goals.department
            head: HEAD@DEPARTMENT
            bureau: REVIEWER@BUREAU""");

    @ParameterizedTest(name = "{0} goes {1}")
    @CsvSource(delimiter = '|', textBlock = """
            SECTION 12.50            | section finance urgent head bureau
            SUBORDINATE 12.50        | finance urgent head bureau
            DEPARTMENT 499.99        | finance urgent head bureau
            DEPARTMENT 500           | finance urgent meeting head bureau
            DEPARTMENT 500.00        | finance urgent meeting head bureau
            DEPARTMENT 1 major       | finance urgent meeting head bureau
            DEPARTMENT ?             | finance urgent meeting head bureau
            SECTION 9.99 new         | section finance urgent small head bureau
            SECTION 10.00 new        | section finance urgent head bureau
            SECTION 9.99             | section finance urgent head bureau
            SECTION ? new            | section finance urgent meeting head bureau
            SECTION 1 urgent         | section finance head bureau
            SECTION 900 urgent major | section finance meeting head bureau""")
    void the_matter_goes_through_these_steps(String matter, String steps) {
        assertThat(ROUTE.plan(Texts.facts(matter)).stream().map(Step::key).collect(Collectors.joining(" ")))
                .isEqualTo(steps);
    }

    @ParameterizedTest(name = "{0} of {1} members: {2}")
    @CsvSource({"2,3,1,1", "2,3,2,2", "2,3,3,2", "2,3,4,3", "2,3,7,5", "2,3,9,6", "1,2,9,5", "1,2,8,4", "1,1,5,5"})
    void a_quorum_is_rounded_up(int part, int of, int members, int needed) {
        assertThat(new MeetingRule(part, of).quorum(members)).isEqualTo(needed);
    }

    @Test
    void a_step_of_the_bureau_is_known_by_its_party() {
        assertThat(ROUTE.steps())
                .filteredOn(Step::liesWithBureau)
                .extracting(Step::key)
                .containsExactly("bureau");
    }
}
