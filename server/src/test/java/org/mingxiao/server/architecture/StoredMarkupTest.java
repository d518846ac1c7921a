package org.mingxiao.server.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mingxiao.core.form.Dimension;
import org.mingxiao.server.District;
import org.mingxiao.server.Districts;
import org.mingxiao.server.ServerTest;
import org.mingxiao.server.SignIn;
import org.mingxiao.server.approval.Approvals;
import org.mingxiao.server.approval.Desk;
import org.mingxiao.server.approval.Matter;
import org.mingxiao.server.approval.Matters;
import org.mingxiao.server.approval.Meeting;
import org.mingxiao.server.approval.Minutes;
import org.mingxiao.server.approval.route.Party;
import org.mingxiao.server.approval.route.RouteVersions;
import org.mingxiao.server.approval.route.Signing;
import org.mingxiao.server.approval.route.Step;
import org.mingxiao.server.approval.route.When;
import org.mingxiao.server.approval.route.Whose;
import org.mingxiao.server.filing.Uploads;
import org.mingxiao.server.goals.GoalForms;
import org.mingxiao.server.goals.GoalLines;
import org.mingxiao.server.goals.NewGoal;
import org.mingxiao.server.goals.layout.BlockName;
import org.mingxiao.server.goals.layout.GoalKind;
import org.mingxiao.server.goals.life.Comments;
import org.mingxiao.server.library.catalogue.Curation;
import org.mingxiao.server.library.catalogue.Proposal;
import org.mingxiao.server.organization.UnitKind;
import org.mingxiao.server.organization.Units;
import org.mingxiao.server.shared.Time;
import org.mingxiao.server.shared.access.CurrentScope;
import org.mingxiao.server.shared.access.Role;
import org.mingxiao.server.shared.access.Scope;
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
    private final Units units;
    private final RouteVersions routes;
    private final Approvals approvals;
    private final Minutes minutes;
    private final Curation curation;
    private final MockMvc mvc;
    private final Desk desk;
    private final District district;

    @Autowired
    StoredMarkupTest(
            Districts districts,
            GoalForms forms,
            GoalLines lines,
            Comments comments,
            Uploads uploads,
            Units units,
            RouteVersions routes,
            Approvals approvals,
            Minutes minutes,
            Curation curation,
            MockMvc mvc) {
        this.districts = districts;
        this.forms = forms;
        this.lines = lines;
        this.comments = comments;
        this.uploads = uploads;
        this.units = units;
        this.routes = routes;
        this.approvals = approvals;
        this.minutes = minutes;
        this.curation = curation;
        this.mvc = mvc;
        this.desk = new Desk(districts, approvals);
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

    @Test
    void in_names_of_units_and_routes() throws Exception {
        var administrator = district.systemAdministrator;
        var scope = districts.scope(administrator);
        for (var markup : MARKUP) {
            var section = CurrentScope.during(scope, () -> {
                var code = "M" + UUID.randomUUID().toString().substring(0, 8);
                return units.add(scope, code, markup, UnitKind.SECTION, district.education.unit);
            });
            var route = CurrentScope.during(scope, () -> {
                var id = routes.create(scope, Matters.KIND, section, markup);
                var parties = List.of(new Party(Role.HEAD, Whose.UNIT));
                var step = new Step("one", markup, parties, Signing.ANY_ONE, When.ALWAYS, 5, null);
                routes.save(scope, id, markup, List.of(step), List.of());
                return id;
            });
            var person = districts.person("经办", Role.HANDLER, section);
            assertHarmless("/", person, markup);
            assertHarmless("/goals?year=2026", person, markup);
            assertHarmless("/goals/intake", person, markup);
            assertHarmless("/organization?unit=" + section, administrator, markup);
            assertHarmless("/approval/routes", administrator, markup);
            assertHarmless("/approval/routes/" + route, administrator, markup);
            assertHarmless("/approval/routes/" + route + "/try?amount=6&unit=" + section, administrator, markup);
            assertHarmless("/audit", district.auditAdministrator, markup);
        }
    }

    @Test
    void in_opinions_and_meetings() throws Exception {
        var education = district.education;
        for (var markup : MARKUP) {
            var matter = new Matter(
                    Matters.KIND,
                    UUID.randomUUID(),
                    education.section,
                    markup,
                    new BigDecimal("800.00"),
                    Set.of(),
                    "/goals",
                    Set.of(education.handler));
            var id = desk.submit(education.handler, matter);
            for (var person : List.of(education.sectionHead, education.finance, education.leader)) {
                desk.by(person, scope -> approvals.approve(scope, id, markup));
            }
            assertHarmless("/approval/" + id, education.secretary, markup);
            var refused = mvc.perform(post("/approval/" + id + "/meeting")
                            .with(SignIn.as(education.secretary))
                            .with(csrf())
                            .param("number", markup)
                            .param("members", markup)
                            .param("present", markup)
                            .param("object", markup)
                            .param("payee", markup)
                            .param("amount", markup))
                    .andReturn()
                    .getResponse();
            assertThat(refused.getStatus()).isEqualTo(422);
            assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).doesNotContain(markup);
            desk.by(education.secretary, scope -> approvals.approve(scope, id, markup, meeting(scope, markup)));
            assertHarmless("/approval/" + id, education.head, markup);
            assertHarmless("/approval", education.head, markup);
            assertHarmless("/approval?box=done", education.secretary, markup);
        }
    }

    private Meeting meeting(Scope scope, String markup) {
        var text = new ByteArrayInputStream("同意该事项".getBytes(StandardCharsets.UTF_8));
        var upload = minutes.keep(scope, district.education.unit, markup + ".txt", text);
        var names = List.of(markup, "乙");
        return new Meeting(markup, LocalDate.now(Time.ZONE), names, names, upload, markup, "", new BigDecimal("800"));
    }

    @Test
    void in_the_indicator_library() throws Exception {
        var handler = district.education.handler;
        var scope = districts.scope(handler);
        for (var markup : MARKUP) {
            var name = "走访" + UUID.randomUUID();
            var indicator = CurrentScope.during(
                    scope,
                    () -> curation.propose(
                            scope,
                            new Proposal(name, Dimension.values()[0], null, null, markup, markup, markup, null)));
            var refused = mvc.perform(post("/library")
                            .with(SignIn.as(handler))
                            .with(csrf())
                            .param("name", name)
                            .param("dimension", Dimension.values()[0].name())
                            .param("unit", markup)
                            .param("basis", markup))
                    .andReturn()
                    .getResponse();
            assertThat(refused.getStatus()).isBetween(409, 422);
            assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).doesNotContain(markup);
            assertHarmless("/library/" + indicator.id(), handler, markup);
            assertHarmless("/library?state=PROPOSED&q=" + name, handler, markup);
            assertHarmless("/library/new?name=" + markup.replace("&", "").replace("#", ""), handler, markup);
            assertHarmless("/audit", district.auditAdministrator, markup);
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
