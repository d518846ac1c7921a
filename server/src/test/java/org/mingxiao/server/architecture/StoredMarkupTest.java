package org.mingxiao.server.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mingxiao.server.District;
import org.mingxiao.server.Districts;
import org.mingxiao.server.ServerTest;
import org.mingxiao.server.SignIn;
import org.mingxiao.server.filing.Uploads;
import org.mingxiao.server.goals.GoalForms;
import org.mingxiao.server.goals.GoalLines;
import org.mingxiao.server.goals.NewGoal;
import org.mingxiao.server.goals.layout.BlockName;
import org.mingxiao.server.goals.layout.GoalKind;
import org.mingxiao.server.goals.life.Comments;
import org.mingxiao.server.shared.access.CurrentScope;
import org.mingxiao.server.shared.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.UriComponentsBuilder;

/** Markup that people type comes back as text, wherever it is shown. */
@ServerTest
class StoredMarkupTest {
    private static final List<String> MARKUP = List.of(
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "\"><svg onload=alert(1)>",
            "'><iframe srcdoc=x>",
            "</textarea><script>alert(2)</script>",
            "</title><script>alert(3)</script>",
            "</script><script>alert(4)</script>",
            "<a href=javascript:alert(5)>x</a>",
            "<math><mi xlink:href=data:x>",
            "<body onload=alert(6)>",
            "<input autofocus onfocus=alert(7)>",
            "<details open ontoggle=alert(8)>",
            "<style>@import url(//x)</style>",
            "<link rel=stylesheet href=//x>",
            "<base href=//x>",
            "<form action=//x><button>",
            "<object data=//x>",
            "<template><script>alert(9)</script></template>",
            "[[${T(java.lang.Runtime)}]]<b>",
            "<div hx-get=//x hx-trigger=load>");

    private final Districts districts;
    private final GoalForms forms;
    private final GoalLines lines;
    private final Comments comments;
    private final Uploads uploads;
    private final MockMvc mvc;
    private final District district;

    @Autowired
    StoredMarkupTest(
            Districts districts, GoalForms forms, GoalLines lines, Comments comments, Uploads uploads, MockMvc mvc) {
        this.districts = districts;
        this.forms = forms;
        this.lines = lines;
        this.comments = comments;
        this.uploads = uploads;
        this.mvc = mvc;
        this.district = districts.make();
    }

    @Test
    void in_titles_cells_comments_and_file_names() throws Exception {
        for (var markup : MARKUP) {
            var handler = district.education.handler;
            var form = form(handler, markup);
            var upload = upload(handler, markup);
            for (var page : List.of(
                    "/goals/" + form,
                    "/goals?year=2026",
                    "/goals/" + form + "/print",
                    "/goals/" + form + "/submit",
                    "/goals/" + form + "/timeline",
                    "/filing/uploads/" + upload + "/preview",
                    "/search?q=" + "<b>")) {
                assertHarmless(page, handler, markup);
            }
            assertHarmless("/audit", district.auditAdministrator, markup);
        }
    }

    @Test
    void in_names_of_people() throws Exception {
        for (var markup : MARKUP) {
            var person = districts.person(markup, Role.HANDLER, district.education.section);
            assertHarmless("/", person, markup);
            assertHarmless("/profile", person, markup);
            assertHarmless("/organization/people/" + person, district.systemAdministrator, markup);
            assertHarmless("/organization?unit=" + district.education.section, district.systemAdministrator, markup);
        }
    }

    private UUID form(UUID handler, String markup) {
        var scope = districts.scope(handler);
        return CurrentScope.during(scope, () -> {
            var form = forms.create(
                    scope, NewGoal.empty(GoalKind.PROJECT, district.education.section, 2026, null, markup));
            lines.add(scope, form, BlockName.INDICATOR, null, Map.of("name", markup, "annualValue", markup));
            comments.add(scope, form, null, null, markup);
            return form;
        });
    }

    private UUID upload(UUID handler, String markup) {
        var scope = districts.scope(handler);
        // The smallest thing that is a picture by its first bytes; its name is what matters here.
        var content = new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0};
        return CurrentScope.during(
                scope,
                () -> uploads.accept(scope, district.education.section, markup, new ByteArrayInputStream(content))
                        .id());
    }

    private void assertHarmless(String page, UUID person, String markup) throws Exception {
        var answer = mvc.perform(get(page.split("\\?")[0])
                        .with(SignIn.as(person))
                        .queryParams(
                                UriComponentsBuilder.fromUriString(page).build().getQueryParams()))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(page).isEqualTo(200);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .as("%s with %s", page, markup)
                .doesNotContain(markup);
    }
}
