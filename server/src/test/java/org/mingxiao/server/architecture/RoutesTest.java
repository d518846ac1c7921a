package org.mingxiao.server.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mingxiao.server.ServerTest;
import org.mingxiao.server.shared.access.Role;
import org.mingxiao.server.shared.access.Routes;
import org.mingxiao.server.shared.access.Routes.Route;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

/** Who may call which route. */
@ServerTest
@Import(Routes.class)
class RoutesTest {
    private static final Path FILE = Path.of("../docs/reference/routes.md");

    /** What people see before they have signed in. Each one more is a decision. */
    private static final List<String> OPEN =
            List.of("GET /error", "POST /csp-report", "POST /preferences", "GET /sign-in", "POST /sign-in");

    private final Routes routes;
    private final MockMvc mvc;

    @Autowired
    RoutesTest(Routes routes, MockMvc mvc) {
        this.routes = routes;
        this.mvc = mvc;
    }

    @Test
    void every_route_says_who_may_call_it() {
        assertThat(routes.all())
                .filteredOn(route -> route.rule() == null)
                .as("routes without @Access")
                .isEmpty();
    }

    @Test
    void only_these_routes_are_open_to_people_who_have_not_signed_in() {
        assertThat(routes.all())
                .filteredOn(route -> route.rule() != null && route.rule().everybody())
                .extracting(Route::toString)
                .filteredOn(route -> !route.contains("/sign-in/"))
                .containsExactlyInAnyOrderElementsOf(OPEN);
    }

    @Test
    void nothing_else_is_open() throws Exception {
        for (var path : List.of(
                "/actuator",
                "/actuator/env",
                "/actuator/beans",
                "/actuator/heapdump",
                "/actuator/loggers",
                "/api/v1/openapi",
                "/swagger-ui.html",
                "/v3/api-docs",
                "/h2-console",
                "/webjars/",
                "/app/",
                "/webjars/tabler__core/package.json",
                "/application.yaml",
                "/messages/shared.properties",
                "/templates/error.html",
                "/.git/config",
                "/nowhere")) {
            var answer = mvc.perform(get(path)).andReturn().getResponse();
            assertThat(answer.getStatus()).as(path).isGreaterThanOrEqualTo(300);
            assertThat(answer.getContentAsString()).as(path).doesNotContain("server:", "refused.");
        }
    }

    @Test
    void the_metrics_have_room_for_all_of_them(@Value("${management.metrics.web.server.max-uri-tags}") int counted) {
        assertThat(routes.all().stream().map(Route::path).distinct()).hasSizeLessThan(counted - 50);
    }

    @Test
    void the_committed_table_is_the_server_s_own() throws IOException {
        Committed.compare(FILE, table());
    }

    private String table() {
        var head = """
                # Routes and roles

                Made from the server by `RoutesTest`. *everybody*: also before signing in; *signed in*: whoever has signed in. A role opens
                a route; what is seen there is a matter of the unit and everything below it.

                | route | open to |
                | --- | --- |
                """;
        return head
                + routes.all().stream()
                        .map(route -> "| `" + route + "` | " + openTo(route) + " |")
                        .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String openTo(Route route) {
        var rule = route.rule();
        if (rule == null) {
            return "nobody";
        }
        if (rule.everybody()) {
            return "everybody";
        }
        return rule.value().length == 0
                ? "signed in"
                : Arrays.stream(Role.values())
                        .filter(route::isOpenTo)
                        .map(Role::name)
                        .collect(Collectors.joining(", "));
    }
}
