package org.mingxiao.server.approval.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingxiao.server.District;
import org.mingxiao.server.Districts;
import org.mingxiao.server.ServerTest;
import org.mingxiao.server.SignIn;
import org.mingxiao.server.approval.Approvals;
import org.mingxiao.server.approval.Desk;
import org.mingxiao.server.approval.Matters;
import org.mingxiao.server.approval.route.Route;
import org.mingxiao.server.approval.route.RouteVersions;
import org.mingxiao.server.approval.route.Routes;
import org.mingxiao.server.approval.route.Step;
import org.mingxiao.server.approval.route.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A department gets a route of its own; a change makes a new version, and running cases keep theirs. */
@ServerTest
class RoutePagesTest {
    private final MockMvc mvc;
    private final Routes routes;
    private final RouteVersions versions;
    private final Desk desk;
    private final District district;
    private final District.Department education;

    @Autowired
    RoutePagesTest(MockMvc mvc, Districts districts, Approvals approvals, Routes routes, RouteVersions versions) {
        this.mvc = mvc;
        this.routes = routes;
        this.versions = versions;
        desk = new Desk(districts, approvals);
        district = districts.make();
        education = district.education;
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void routes_are_listed_shown_and_tried_out_in_both_languages(String language) throws Exception {
        assertThat(page("/approval/routes", language)).contains("goals.department");
        var route = routes.inForce(Matters.KIND, List.of()).orElseThrow();
        assertThat(page("/approval/routes/" + route.id(), language)).contains("财政局备案审核");
        assertThat(page("/approval/routes/" + route.id() + "/try?amount=600&unit=" + education.section, language))
                .contains("秘书")
                .contains("审核员");
        assertThat(page("/approval/routes/" + route.id() + "/try?amount=6&unit=" + education.otherSection, language))
                .contains("综合科");
    }

    @Test
    void a_route_is_drafted_step_by_step_and_put_in_force() throws Exception {
        var id = create();
        sent(post("/approval/routes/" + id).param("action", "add-step").param("name", "教育局流程"));
        assertThat(find(id).steps()).hasSize(1);
        var drawn = mvc.perform(post("/approval/routes/" + id)
                        .with(SignIn.as(district.systemAdministrator))
                        .with(csrf())
                        .header("HX-Request", "true")
                        .param("name", "教育局流程")
                        .param("steps[0].key", "one")
                        .param("steps[0].name", "局长直批")
                        .param("steps[0].signing", "ANY_ONE")
                        .param("steps[0].days", "5")
                        .param("steps[0].parties[0].whose", "DEPARTMENT")
                        .param("steps[0].parties[0].role", "HEAD")
                        .param("steps[0].conditions[0].what", "AMOUNT_AT_LEAST")
                        .param("steps[0].conditions[0].value", "10"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(drawn).contains("局长直批").contains("severity-error").doesNotContain("<html");
        mvc.perform(post("/approval/routes/" + id + "/in-force")
                        .with(SignIn.as(district.systemAdministrator))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent());

        sent(post("/approval/routes/" + id)
                .param("name", "教育局流程")
                .param("steps[0].key", "one")
                .param("steps[0].name", "局长直批")
                .param("steps[0].signing", "ANY_ONE")
                .param("steps[0].days", "5")
                .param("steps[0].parties[0].whose", "DEPARTMENT")
                .param("steps[0].parties[0].role", "HEAD"));
        sent(post("/approval/routes/" + id + "/in-force"));

        var caseId = submit();
        assertThat(desk.progress(education.handler, caseId).step()).isEqualTo("one");
    }

    @Test
    void a_running_case_keeps_its_version() throws Exception {
        var first = inForce(create(), "one: SECTION_HEAD@UNIT\ntwo: HEAD@DEPARTMENT");
        var caseId = submit();

        sent(post("/approval/routes/" + first + "/draft"));
        var draft = routes.all().stream()
                .filter(route -> route.status() == Route.Status.DRAFT && education.unit.equals(route.unit()))
                .findFirst()
                .orElseThrow();
        assertThat(draft.version()).isEqualTo(2);
        assertThat(draft.steps()).extracting(Step::key).containsExactly("one", "two");
        inForce(draft.id(), "one: SECTION_HEAD@UNIT");

        desk.approve(education.sectionHead, caseId);
        assertThat(desk.progress(education.handler, caseId).step()).isEqualTo("two");
        assertThat(desk.progress(education.handler, submit()).routeVersion()).isEqualTo(2);
        assertThat(find(first).status()).isEqualTo(Route.Status.RETIRED);
    }

    @Test
    void only_the_system_administrator_comes_here() throws Exception {
        for (var person : List.of(education.handler, education.head, district.securityAdministrator)) {
            mvc.perform(get("/approval/routes").with(SignIn.as(person))).andExpect(status().isForbidden());
        }
    }

    private UUID create() throws Exception {
        sent(post("/approval/routes")
                .param("name", "教育局流程")
                .param("kind", Matters.KIND)
                .param("unit", education.unit.toString()));
        return routes.all().stream()
                .filter(route -> education.unit.equals(route.unit()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private UUID inForce(UUID draft, String text) {
        desk.by(district.systemAdministrator, scope -> {
            versions.save(scope, draft, "教育局流程", Texts.steps(text), List.of());
            versions.putInForce(scope, draft);
        });
        return draft;
    }

    private Route find(UUID id) {
        return routes.find(id).orElseThrow();
    }

    private UUID submit() {
        return desk.submit(education.handler, Matters.project(education.section, education.handler));
    }

    private void sent(MockHttpServletRequestBuilder request) throws Exception {
        mvc.perform(request.with(SignIn.as(district.systemAdministrator)).with(csrf()))
                .andExpect(status().is3xxRedirection());
    }

    private String page(String path, String language) throws Exception {
        return mvc.perform(
                        get(path).with(SignIn.as(district.systemAdministrator)).cookie(new Cookie("lang", language)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
