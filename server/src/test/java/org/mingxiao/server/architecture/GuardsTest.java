package org.mingxiao.server.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mingxiao.server.Districts;
import org.mingxiao.server.ServerTest;
import org.mingxiao.server.SignIn;
import org.mingxiao.server.shared.access.Role;
import org.mingxiao.server.shared.access.Routes;
import org.mingxiao.server.shared.access.Routes.Route;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestBody;
import tools.jackson.databind.json.JsonMapper;

/** What holds for every route, also for those that are added tomorrow. */
@ServerTest
@Import(Routes.class)
@TestPropertySource(properties = {"spring.test.mockmvc.print=none", "mingxiao.limits.requests-a-second=1000000"})
class GuardsTest {
    private static final String VARIABLE = "\\{[a-zA-Z]+(:([^{}]|\\{[^{}]*})*)?}";

    private static final Pattern WANTED = Pattern.compile("“([a-zA-Z]+)”.*malformed-field");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Routes routes;
    private final Districts districts;
    private final MockMvc mvc;

    @Autowired
    GuardsTest(Routes routes, Districts districts, MockMvc mvc) {
        this.routes = routes;
        this.districts = districts;
        this.mvc = mvc;
    }

    @Test
    void nothing_is_changed_without_the_token_against_forged_requests() throws Exception {
        var person = districts.make().education.handler;
        var open = new ArrayList<String>();
        var asked = 0;
        for (var route : routes.all()) {
            if (!route.method().equals("GET") && !route.path().equals("/csp-report")) {
                asked++;
                if (answer(request(route).with(SignIn.as(person))).getStatus() != 403) {
                    open.add(route.toString());
                }
            }
        }
        assertThat(open).isEmpty();
        assertThat(asked).isGreaterThan(80);
    }

    @Test
    void every_answer_carries_the_headers() throws Exception {
        var person = districts.make().education.handler;
        var bare = new ArrayList<String>();
        for (var route : routes.all()) {
            if (route.method().equals("GET")) {
                var answer = answer(request(route).with(SignIn.as(person)));
                var policy = String.valueOf(answer.getHeader("Content-Security-Policy"));
                var whole = policy.contains("default-src 'none'")
                        && !policy.contains("unsafe")
                        && "nosniff".equals(answer.getHeader("X-Content-Type-Options"))
                        && String.valueOf(answer.getHeader("Cache-Control")).contains("no-store")
                        && "DENY".equals(answer.getHeader("X-Frame-Options"));
                if (!whole) {
                    bare.add(route + " " + answer.getStatus());
                }
            }
        }
        assertThat(bare).isEmpty();
    }

    @Test
    void every_post_of_the_interface_takes_a_key() throws Exception {
        var person = districts.make().education.handler;
        var deaf = new ArrayList<String>();
        var asked = 0;
        for (var route : routes.all()) {
            if (route.method().equals("POST") && route.path().startsWith("/api/v1/")) {
                asked++;
                var answer = answer(
                        request(route).with(SignIn.as(person)).with(csrf()).header("Idempotency-Key", "k".repeat(129)));
                if (!answer.getContentAsString().contains("\"code\":\"invalid-idempotency-key\"")) {
                    deaf.add(route + " " + answer.getStatus());
                }
            }
        }
        assertThat(deaf).isEmpty();
        assertThat(asked).isGreaterThan(35);
    }

    @Test
    void a_walk_over_random_ids_finds_nothing_and_breaks_nothing() throws Exception {
        var education = districts.make().education;
        var people = List.of(education.handler, education.head);
        var withId = routes.all().stream()
                .filter(route -> route.method().equals("GET")
                        && route.path().matches(".*\\{(id|caseId|batch|file|line|mention)[:}].*"))
                .toList();
        var found = new ArrayList<String>();
        for (var step = 0; step < 1_000; step++) {
            var route = withId.get(step % withId.size());
            var status =
                    answer(request(route).with(SignIn.as(people.get(step % 2)))).getStatus();
            if (status < 400 || status >= 500) {
                found.add(route + " " + status);
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void no_request_sets_a_field_that_it_does_not_declare() throws Exception {
        var district = districts.make();
        var taken = new ArrayList<String>();
        var asked = 0;
        for (var route : routes.all()) {
            var hasBody = Arrays.stream(route.handler().getMethod().getParameters())
                    .anyMatch(parameter -> parameter.isAnnotationPresent(RequestBody.class));
            if (hasBody && !route.path().equals("/csp-report")) {
                asked++;
                var person = districts.person("试", role(route), district.education.unit);
                var answer = withUnknownField(route, person);
                if (!answer.contains("\"code\":\"unknown-field\"")) {
                    taken.add(route + " " + answer);
                }
            }
        }
        assertThat(taken).isEmpty();
        assertThat(asked).isGreaterThan(20);
    }

    /** Numbers that a request cannot do without are asked for first: they are given until the field itself is judged. */
    private String withUnknownField(Route route, UUID person) throws Exception {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("filed", true);
        var answer = "";
        for (var tries = 0; tries < 8; tries++) {
            answer = answer(request(route)
                            .with(SignIn.as(person))
                            .with(csrf())
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(JSON.writeValueAsString(fields)))
                    .getContentAsString();
            var wanted = WANTED.matcher(answer);
            if (!wanted.find()) {
                return answer;
            }
            fields.compute(wanted.group(1), (name, given) -> given == null ? 1 : (Object) true);
        }
        return answer;
    }

    private static Role role(Route route) {
        return Arrays.stream(Role.values()).filter(route::isOpenTo).findFirst().orElseThrow();
    }

    private static MockHttpServletRequestBuilder request(Route route) {
        return MockMvcRequestBuilders.request(
                HttpMethod.valueOf(route.method()),
                route.path().replaceAll(VARIABLE, UUID.randomUUID().toString()));
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }
}
