package org.mingxiao.server.leak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The leak matrix as the server runs: conditions and policies. */
@LeakTest
class BothWallsTest {
    private final LeakMatrix matrix;

    @Autowired
    BothWallsTest(LeakMatrix matrix) {
        this.matrix = matrix;
    }

    @Test
    void nobody_gets_at_a_foreign_thing() throws Exception {
        var walk = matrix.walk(route -> !route.path().startsWith(PlantedHoles.PATH));

        assertThat(walk.leaks()).isEmpty();
        assertThat(walk.blind())
                // Whoever is neither disabled nor has a second factor is answered like nobody, and so is a unit without
                // newcomers: people and units are the same to all administrators.
                .filteredOn(route -> !route.startsWith("POST /organization/units/{id}/invitations")
                        && !route.startsWith("POST /organization/people/{id}/enable")
                        && !route.startsWith("POST /organization/people/{id}/second-factor"))
                .as("routes that were never really asked: say in the Specimens what to send")
                .isEmpty();
        assertThat(walk.cases()).isGreaterThan(3_000);
    }

    @Test
    void every_route_with_an_id_is_walked() {
        assertThat(matrix.withoutSpecimens())
                .as("routes with a variable: add a Specimens bean for them to LeakTest")
                .isEmpty();
    }

    @Test
    void a_route_that_lets_the_program_look_and_tells_what_it_saw_is_found() throws Exception {
        assertThat(matrix.walk(route -> route.path().contains("/telling/")).leaks())
                .isNotEmpty()
                .allSatisfy(leak -> assertThat(leak).contains("can tell a foreign thing from a missing one"));
    }
}
