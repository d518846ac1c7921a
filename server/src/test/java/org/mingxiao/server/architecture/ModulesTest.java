package org.mingxiao.server.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingxiao.server.MingxiaoServer;
import org.springframework.modulith.core.ApplicationModules;

/** The modules keep to their doors, and their arrows run one way. */
class ModulesTest {
    /** A module may use those before it, never those after it: the order in which a department's work builds up. */
    private static final List<String> ORDER =
            List.of("shared", "organization", "audit", "approval", "filing", "library", "goals", "demo");

    private final ApplicationModules modules = ApplicationModules.of(MingxiaoServer.class);

    @Test
    void no_module_reaches_behind_another_ones_door() {
        modules.verify();
    }

    @Test
    void arrows_run_down_the_list_only() {
        for (var module : modules) {
            var name = module.getIdentifier().toString();
            assertThat(ORDER).contains(name);
            assertThat(module.getDirectDependencies(modules).uniqueModules())
                    .extracting(used -> used.getIdentifier().toString())
                    .allSatisfy(used -> assertThat(ORDER.indexOf(used))
                            .as("%s uses %s", name, used)
                            .isLessThan(ORDER.indexOf(name)));
        }
    }
}
