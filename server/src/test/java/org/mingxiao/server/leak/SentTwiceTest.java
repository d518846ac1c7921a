package org.mingxiao.server.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mingxiao.server.District;
import org.mingxiao.server.Districts;
import org.mingxiao.server.SignIn;
import org.mingxiao.server.shared.access.CurrentScope;
import org.mingxiao.server.shared.access.Role;
import org.mingxiao.server.shared.access.Routes;
import org.mingxiao.server.shared.access.Routes.Route;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Each POST of the interface that takes a thing, with a key: sent twice it acts once and is answered alike; with other content
 * under the same key it is refused. The routes are those of the server, the things those of the leak matrix.
 */
@LeakTest
class SentTwiceTest {
    /** Whose things of the leak matrix are not in the state that these ask for; that they take keys, GuardsTest holds. */
    private static final Set<String> OTHER_STATES = Set.of(
            "POST /api/v1/approval/cases/{id}/withdraw",
            "POST /api/v1/goals/forms/{id}/actual-values",
            "POST /api/v1/goals/forms/{id}/adjust",
            "POST /api/v1/goals/forms/{id}/answers",
            "POST /api/v1/goals/forms/{id}/lines/remove",
            "POST /api/v1/goals/forms/{id}/lines/restore",
            "POST /api/v1/goals/forms/{id}/lines/{line}/move",
            "POST /api/v1/goals/forms/{id}/lines/{line}/restore",
            "POST /api/v1/goals/forms/{id}/submit",
            "POST /api/v1/goals/forms/{id}/withdraw",
            "POST /api/v1/library/{id}/keep",
            "POST /api/v1/library/{id}/used",
            "POST /api/v1/review/departments/{department}/across",
            "POST /api/v1/review/forms/{id}/answers",
            "POST /api/v1/review/forms/{id}/approval",
            "POST /api/v1/review/forms/{id}/edits");

    private final Routes routes;
    private final List<Specimens> kinds;
    private final Districts districts;
    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final MockMvc mvc;
    private final District district;

    @Autowired
    SentTwiceTest(
            Routes routes,
            List<Specimens> kinds,
            Districts districts,
            JdbcClient database,
            TransactionTemplate transactions,
            MockMvc mvc) {
        this.routes = routes;
        this.kinds = kinds;
        this.districts = districts;
        this.database = database;
        this.transactions = transactions;
        this.mvc = mvc;
        this.district = districts.make();
    }

    /** A request that somebody sent, and its first answer. */
    private record Sent(Route route, Specimens kind, Specimen thing, UUID person, String key) {}

    @Test
    void what_is_sent_twice_is_done_once() throws Exception {
        var wrong = new ArrayList<String>();
        var never = new TreeSet<String>();
        for (var route : routes.all()) {
            if (route.method().equals("POST") && route.path().startsWith("/api/v1/") && route.hasVariables()) {
                if (!isDoneOnce(route, wrong)) {
                    never.add(route.toString());
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(never).containsExactlyInAnyOrderElementsOf(OTHER_STATES);
    }

    /** Whether somebody could do it at all. */
    private boolean isDoneOnce(Route route, List<String> wrong) throws Exception {
        for (var kind : Walking.fitting(kinds, route)) {
            for (var role : Arrays.stream(Role.values()).filter(route::isOpenTo).toList()) {
                for (var unit : List.of(district.education.unit, district.education.section)) {
                    // Whoever is to take a step is found when the thing is made.
                    var somebody = districts.person("试", role, unit);
                    var thing = make(kind);
                    var person = thing.owner() == null ? somebody : thing.owner();
                    var sent = new Sent(
                            route, kind, thing, person, UUID.randomUUID().toString());
                    var first = send(sent, false);
                    if (first.getStatus() < 300) {
                        again(sent, first).ifPresent(fault -> wrong.add(route + ": " + fault));
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private Specimen make(Specimens kind) {
        var mark = "记号" + UUID.randomUUID().toString().substring(0, 8);
        return CurrentScope.during(Scope.program(), () -> kind.make(district.education.section, mark));
    }

    private Optional<String> again(Sent sent, MockHttpServletResponse first) throws Exception {
        var acts = acts(sent.person());
        var second = send(sent, false);
        if (second.getStatus() != first.getStatus()
                || !second.getContentAsString().equals(first.getContentAsString())
                || !"true".equals(second.getHeader("Idempotency-Replayed"))) {
            return Optional.of("answered " + second.getStatus() + " after " + first.getStatus());
        }
        var other = send(sent, true);
        if (other.getStatus() != 422 || !other.getContentAsString().contains("\"idempotency-key-reused\"")) {
            return Optional.of("other content answered " + other.getStatus());
        }
        return acts(sent.person()) == acts ? Optional.empty() : Optional.of("done again");
    }

    private MockHttpServletResponse send(Sent sent, boolean other) throws Exception {
        AbstractMockHttpServletRequestBuilder<?> request = Walking.request(sent.route(), sent.kind(), sent.thing());
        request.with(SignIn.as(sent.person())).header("Idempotency-Key", sent.key());
        return mvc.perform(other ? request.queryParam("other", "content") : request)
                .andReturn()
                .getResponse();
    }

    private long acts(UUID person) {
        return CurrentScope.during(
                Scope.program(),
                () -> transactions.execute(
                        status -> database.sql("select count(*) from audit.record where actor = :person")
                                .param("person", person)
                                .query(Long.class)
                                .single()));
    }
}
