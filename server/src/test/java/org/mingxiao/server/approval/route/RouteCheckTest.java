package org.mingxiao.server.approval.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is wrong with a route is told before it is put in force. */
class RouteCheckTest {
    @Test
    void a_sound_route_has_no_faults() {
        assertThat(faults("""
                section: SECTION_HEAD@UNIT, if unit=SECTION
                meeting: SECRETARY@DEPARTMENT, meeting, if amount≥500
                head: HEAD@DEPARTMENT""")).isEmpty();
    }

    @Test
    void a_route_without_steps_has_no_end() {
        assertThat(faults("")).containsExactly("no-steps");
    }

    @Test
    void a_step_whose_conditions_exclude_each_other_is_unreachable() {
        assertThat(faults("""
                odd: LEADER@DEPARTMENT, if amount≥500 amount<100
                head: HEAD@DEPARTMENT""")).containsExactly("1 unreachable");
        assertThat(faults("""
                odd: LEADER@DEPARTMENT, if kind=goals.department
                head: HEAD@DEPARTMENT""")).containsExactly("1 unreachable");
        assertThat(faults("""
                odd: LEADER@DEPARTMENT, unless kind=goals.project
                head: HEAD@DEPARTMENT""")).containsExactly("1 unreachable");
        assertThat(faults("""
                narrow: LEADER@DEPARTMENT, if amount≥100 amount<100.01
                head: HEAD@DEPARTMENT""")).isEmpty();
    }

    @Test
    void a_matter_that_passes_no_step_is_found() {
        assertThat(faults("big: HEAD@DEPARTMENT, if amount≥500")).containsExactly("no-end");
    }

    @Test
    void the_handler_has_not_the_last_word() {
        assertThat(faults("""
                head: HEAD@DEPARTMENT
                back: HANDLER@UNIT""")).containsExactly("2 step-handler", "handler-last");
    }

    @Test
    void everything_is_told_at_once() {
        assertThat(faults("""
                one: LEADER@DEPARTMENT, if amount≥viel
                one: SYSTEM_ADMINISTRATOR@DEPARTMENT
                two:"""))
                .containsExactly("1 condition-value", "2 step-administrator", "2 same-key", "3 step-nobody");
    }

    private static List<String> faults(String route) {
        return RouteCheck.faults(Texts.route(route)).stream()
                .map(fault -> (fault.step() == null ? "" : fault.step() + " ") + fault.code())
                .toList();
    }
}
