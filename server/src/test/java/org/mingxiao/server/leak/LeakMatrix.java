package org.mingxiao.server.leak;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.mingxiao.server.Districts;
import org.mingxiao.server.shared.access.Routes;
import org.mingxiao.server.shared.access.Routes.Route;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Every route, asked by a person of every role, in a department and in one of its sections, for things of the own unit, those below
 * it, beside it and above it. What is foreign must not be answered, nor show up in any answer, nor be told apart from what does not
 * exist.
 */
@TestComponent
class LeakMatrix {
    /** What belongs to nobody in particular, so that whoever may call the route sees all of it. Each one is a decision. */
    private static final List<String> COMMON = List.of(
            "/library", // the library of indicators is one for the whole district
            "/api/v1/library",
            "/approval/routes", // rules of approval: no business of any unit
            "/api/v1/goals/rounds", // announced to all departments
            "/api/v1/organization/codes", // official lists
            "/goals/explanation", // of a text that is sent along: nothing stored
            "/review/across", // the reviewer compares what a department has filed, whichever it is
            "/api/v1/review/departments",
            "/sign-in", // asked before anybody is known: a link's token is a secret of its own
            "/error");

    private static final Logger LOG = LoggerFactory.getLogger(LeakMatrix.class);

    private final Routes routes;
    private final List<Specimens> kinds;
    private final Districts districts;
    private final MockMvc mvc;

    LeakMatrix(Routes routes, List<Specimens> kinds, Districts districts, MockMvc mvc) {
        this.routes = routes;
        this.kinds = kinds;
        this.districts = districts;
        this.mvc = mvc;
    }

    /**
     * What a walk found.
     *
     * @param cases how often somebody asked for something that is not theirs
     * @param leaks each with who got what from where
     * @param blind routes that were never really asked: nobody was shown the own thing
     */
    record Walk(int cases, Collection<String> leaks, Set<String> blind) {}

    /** As a person of every role. */
    Walk walk(Predicate<Route> which) throws Exception {
        return walk(which, false);
    }

    /** As one person of each kind of scope: how far posts reach does not depend on which business role it is. */
    Walk walkByScopes(Predicate<Route> which) throws Exception {
        return walk(which, true);
    }

    private Walk walk(Predicate<Route> which, boolean byScopes) throws Exception {
        var walk = new Walking(districts, mvc, kinds, byScopes)
                .over(routes.all().stream()
                        .filter(which)
                        .filter(route -> !isCommon(route))
                        .toList());
        LOG.info("leak matrix: {} cases, leaks {}, blind on {}", walk.cases(), walk.leaks(), walk.blind());
        return walk;
    }

    /** Routes with a variable in the path for which nobody says how to make a thing. */
    List<String> withoutSpecimens() {
        return routes.all().stream()
                .filter(route -> route.hasVariables()
                        && !isCommon(route)
                        && Walking.fitting(kinds, route).isEmpty())
                .map(Route::toString)
                .toList();
    }

    private static boolean isCommon(Route route) {
        return COMMON.stream()
                .anyMatch(path -> route.path().equals(path) || route.path().startsWith(path + "/"));
    }
}
