package org.mingxiao.server.shared.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mingxiao.server.Districts;
import org.mingxiao.server.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/** How far a post reaches. */
@ServerTest
class ScopeTest {
    private final Districts districts;

    @Autowired
    ScopeTest(Districts districts) {
        this.districts = districts;
    }

    @Test
    void a_handler_sees_the_own_section_only() {
        var education = districts.make().education;

        var scope = districts.scope(education.handler);

        assertThat(scope.units()).containsExactly(education.section);
        assertThat(scope.holds(Role.HANDLER, education.section)).isTrue();
        assertThat(scope.holds(Role.HANDLER, education.otherSection)).isFalse();
    }

    @Test
    void finance_of_a_department_sees_it_and_everything_below_it() {
        var district = districts.make();
        var education = district.education;

        var scope = districts.scope(education.finance);

        assertThat(scope.units())
                .containsExactlyInAnyOrder(
                        education.unit, education.section, education.otherSection, education.subordinate);
        assertThat(scope.sees(district.water.unit)).isFalse();
        assertThat(scope.seesFiled()).isFalse();
    }

    @Test
    void the_bureau_sees_what_is_filed_and_nothing_else() {
        var scope = districts.scope(districts.make().reviewer);

        assertThat(scope.units()).isEmpty();
        assertThat(scope.seesFiled()).isTrue();
    }

    @Test
    void administrators_see_no_business() {
        var district = districts.make();

        assertThat(districts.scope(district.systemAdministrator).units()).isEmpty();
        assertThat(districts.scope(district.systemAdministrator).seesFiled()).isFalse();
    }
}
