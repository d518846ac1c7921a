package org.mingxiao.server.shared.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mingxiao.server.Districts;
import org.mingxiao.server.ServerTest;
import org.mingxiao.server.SignIn;
import org.mingxiao.server.shared.access.Access;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whatever goes wrong, a program gets a problem with a code and words, and a person gets words and a way on. */
@ServerTest
@Import({ProblemsTest.Probes.class, ProblemsTest.Pages.class})
@ExtendWith(OutputCaptureExtension.class)
class ProblemsTest {
    private final MockMvc mvc;
    private final Districts districts;
    private UUID person;

    @Autowired
    ProblemsTest(MockMvc mvc, Districts districts) {
        this.mvc = mvc;
        this.districts = districts;
    }

    @BeforeEach
    void somebody() {
        person = districts.make().education.handler;
    }

    @Test
    void a_refusal_is_a_problem_in_the_language_asked_for() throws Exception {
        isProblem(ask("/api/test/refused"), 409, "already-done")
                .andExpect(jsonPath("$.detail", containsString("已经办理")));
        isProblem(
                        mvc.perform(get("/api/test/refused")
                                .with(SignIn.as(person))
                                .header("Accept-Language", "en-GB,en;q=0.8")),
                        409,
                        "already-done")
                .andExpect(jsonPath("$.detail", containsString("has been done")))
                .andExpect(header().string("Content-Language", "en"));
    }

    @Test
    void each_field_that_does_not_hold_is_named() throws Exception {
        isProblem(send("{\"name\": \" \", \"parts\": [{\"amount\": 1}, {\"amount\": 0}]}"), 422, "invalid-fields")
                .andExpect(jsonPath("$.mistakes.length()").value(2))
                .andExpect(jsonPath("$.mistakes[?(@.field == 'name')].message").isNotEmpty())
                .andExpect(jsonPath("$.mistakes[?(@.field == 'parts[1].amount')].message")
                        .isNotEmpty());
    }

    @Test
    void a_field_that_nobody_asked_for_is_refused() throws Exception {
        isProblem(send("{\"name\": \"n\", \"parts\": [{\"amount\": 1, \"approved\": true}]}"), 400, "unknown-field")
                .andExpect(jsonPath("$.detail", containsString("parts[0].approved")));
    }

    @Test
    void what_cannot_be_read_is_told_with_its_place() throws Exception {
        isProblem(send("{\"name\": "), 400, "malformed");
        isProblem(send("{\"name\": \"n\", \"parts\": [{\"amount\": \"many\"}]}"), 400, "malformed-field")
                .andExpect(jsonPath("$.detail", containsString("parts[0].amount")))
                .andExpect(jsonPath("$.detail", not(containsString("many"))));
        isProblem(ask("/api/test/number?value=x"), 400, "malformed-field");
        isProblem(ask("/api/test/number"), 400, "missing-parameter");
    }

    @Test
    void unknown_paths_unknown_ids_and_no_ids_look_alike() throws Exception {
        for (var path : List.of("/api/test/nowhere", "/api/test/things/" + UUID.randomUUID(), "/api/test/things/1")) {
            isProblem(ask(path), 404, "not-found");
        }
    }

    @Test
    void a_wrong_method_or_type_is_told() throws Exception {
        isProblem(
                        mvc.perform(post("/api/test/refused")
                                .with(SignIn.as(person))
                                .with(csrf())),
                        405,
                        "method-not-allowed")
                .andExpect(header().string("Allow", "GET"));
        isProblem(
                mvc.perform(post("/api/test/things")
                        .with(SignIn.as(person))
                        .with(csrf())
                        .contentType(MediaType.TEXT_PLAIN)
                        .content("x")),
                415,
                "unsupported-type");
    }

    @Test
    void a_request_that_is_too_long_is_refused_before_it_is_read() throws Exception {
        isProblem(send("{\"name\": \"" + "x".repeat(3_000_000) + "\"}"), 413, "too-large");
    }

    @Test
    void an_error_tells_nothing_but_its_number_which_is_in_the_log(CapturedOutput log) throws Exception {
        var answer =
                isProblem(ask("/api/test/broken"), 500, "error").andReturn().getResponse();

        assertThat(answer.getContentAsString()).doesNotContain("secret").contains(answer.getHeader("X-Trace-Id"));
        assertThat(log).contains("[" + answer.getHeader("X-Trace-Id") + "]").contains("secret");
    }

    @Test
    void a_route_of_other_roles_or_without_a_rule_is_refused() throws Exception {
        isProblem(ask("/api/test/reviewers"), 403, "not-allowed");
        isProblem(ask("/api/test/forgotten"), 403, "not-allowed");
    }

    @Test
    void who_has_not_signed_in_is_told_so_by_the_api_and_led_there_by_pages() throws Exception {
        isProblem(mvc.perform(get("/api/test/refused")), 401, "sign-in-required")
                .andExpect(header().string("WWW-Authenticate", "Bearer"));
        mvc.perform(get("/test/refused").accept(MediaType.TEXT_HTML)).andExpect(redirectedUrl("/sign-in"));
        mvc.perform(get("/test/refused").header("HX-Request", "true"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("HX-Redirect", "/sign-in"));
    }

    @Test
    void a_form_sent_after_the_session_ended_leads_to_signing_in() throws Exception {
        mvc.perform(post("/test/refused").header("HX-Request", "true"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("HX-Redirect", "/sign-in"));
        isProblem(mvc.perform(post("/api/test/things")), 401, "sign-in-required");
    }

    @Test
    void a_request_without_the_token_of_its_form_is_refused() throws Exception {
        isProblem(
                mvc.perform(post("/api/test/things").with(SignIn.as(person)).with(csrf().useInvalidToken())),
                403,
                "not-allowed");
    }

    @Test
    void people_see_the_words_on_a_page_or_inside_the_page_that_asked() throws Exception {
        mvc.perform(get("/test/refused").with(SignIn.as(person)).accept(MediaType.TEXT_HTML))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("<html")))
                .andExpect(content().string(containsString("已经办理")));
        mvc.perform(get("/test/refused").with(SignIn.as(person)).header("HX-Request", "true"))
                .andExpect(status().isConflict())
                .andExpect(content().string(not(containsString("<html"))))
                .andExpect(content().string(containsString("已经办理")));
    }

    @Test
    void the_page_of_an_error_shows_its_number_and_nothing_else() throws Exception {
        mvc.perform(get("/error")
                        .requestAttr("jakarta.servlet.error.status_code", 500)
                        .requestAttr("jakarta.servlet.error.message", "secret")
                        .with(SignIn.as(person))
                        .accept(MediaType.TEXT_HTML))
                .andExpect(status().isInternalServerError())
                .andExpect(content().string(containsString("系统没有完成这一步")))
                .andExpect(result -> assertThat(result.getResponse().getContentAsString())
                        .contains(result.getResponse().getHeader("X-Trace-Id")))
                .andExpect(content().string(not(containsString("secret"))));
    }

    @Test
    void reports_of_browsers_are_logged_in_one_line_and_within_limits(CapturedOutput log) throws Exception {
        mvc.perform(post("/csp-report")
                        .contentType("application/csp-report")
                        .content("{\"csp-report\":\n{\"blocked-uri\": \"inline\"" + " ".repeat(9000) + "end\"}}"))
                .andExpect(status().isNoContent());
        for (var i = 0; i < 2 * ContentPolicyReports.MOST_A_MINUTE; i++) {
            mvc.perform(post("/csp-report")
                            .contentType("application/csp-report")
                            .content("again"))
                    .andExpect(status().isNoContent());
        }

        assertThat(log).contains("{\"csp-report\": {\"blocked-uri\"").doesNotContain("end\"}}");
        assertThat(log.toString().split("content security policy: again", -1).length)
                .isLessThanOrEqualTo(2 * ContentPolicyReports.MOST_A_MINUTE);
    }

    private ResultActions ask(String path) throws Exception {
        return mvc.perform(get(path).with(SignIn.as(person)));
    }

    private ResultActions send(String body) throws Exception {
        return mvc.perform(post("/api/test/things")
                .with(SignIn.as(person))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private static ResultActions isProblem(ResultActions answer, int status, String code) throws Exception {
        return answer.andExpect(status().is(status))
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.status").value(status))
                .andExpect(jsonPath("$.code").value(code))
                .andExpect(jsonPath("$.type").value("urn:mingxiao:problem:" + code))
                .andExpect(jsonPath("$.title").isNotEmpty())
                .andExpect(jsonPath("$.detail").isNotEmpty())
                .andExpect(jsonPath("$.trace").isNotEmpty());
    }

    @RestController
    @RequestMapping("/api/test")
    static class Probes {
        record Thing(@NotBlank String name, List<@Valid Part> parts) {}

        record Part(@Positive int amount) {}

        @Access
        @GetMapping("/refused")
        void refused() {
            throw Refused.conflict("already-done");
        }

        @Access
        @GetMapping("/broken")
        void broken() {
            throw new IllegalStateException("secret");
        }

        @Access
        @GetMapping("/number")
        int number(@RequestParam int value) {
            return value;
        }

        @Access
        @GetMapping("/things/{id}")
        void thing(@PathVariable UUID id) {
            throw Refused.notFound();
        }

        @Access
        @PostMapping("/things")
        void add(@Valid @RequestBody Thing thing) {}

        @Access(Role.REVIEWER)
        @GetMapping("/reviewers")
        void reviewers() {}

        @GetMapping("/forgotten")
        void forgotten() {}
    }

    @Controller
    static class Pages {
        @Access
        @GetMapping("/test/refused")
        String refused() {
            throw Refused.conflict("already-done");
        }
    }
}
