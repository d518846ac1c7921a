package org.mingxiao.server.leak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mingxiao.server.shared.database.WithoutPolicies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

/** The leak matrix without row-level security: the condition of each query has to be enough, as on databases that have no policies. */
@LeakTest
@ContextConfiguration(initializers = WithoutPolicies.class)
class ConditionsAloneTest {
    private final LeakMatrix matrix;

    @Autowired
    ConditionsAloneTest(LeakMatrix matrix) {
        this.matrix = matrix;
        WithoutPolicies.lift();
    }

    @Test
    void nobody_gets_at_a_foreign_thing() throws Exception {
        assertThat(matrix.walkByScopes(route -> !route.path().startsWith(PlantedHoles.PATH))
                        .leaks())
                .isEmpty();
    }

    @Test
    void a_route_that_forgets_the_condition_is_found() throws Exception {
        assertThat(matrix.walkByScopes(route -> route.path().contains("/without-condition/"))
                        .leaks())
                .isNotEmpty();
        assertThat(matrix.walkByScopes(route -> route.path().endsWith("/list-without-condition"))
                        .leaks())
                .isNotEmpty();
    }
}
