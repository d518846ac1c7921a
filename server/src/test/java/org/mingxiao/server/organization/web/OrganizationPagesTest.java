package org.mingxiao.server.organization.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mingxiao.server.District;
import org.mingxiao.server.Districts;
import org.mingxiao.server.ServerTest;
import org.mingxiao.server.SignIn;
import org.mingxiao.server.organization.Grant;
import org.mingxiao.server.organization.Members;
import org.mingxiao.server.organization.Posts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The pages of units and people open for administrators, and for nobody else. */
@ServerTest
class OrganizationPagesTest {
    private final MockMvc mvc;
    private final Posts posts;
    private final Members members;
    private final District district;

    @Autowired
    OrganizationPagesTest(MockMvc mvc, Districts districts, Posts posts, Members members) {
        this.mvc = mvc;
        this.posts = posts;
        this.members = members;
        this.district = districts.make();
    }

    private int status(String page, UUID person) throws Exception {
        return mvc.perform(get(page).with(SignIn.as(person)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    @Test
    void every_page_opens_in_both_languages() throws Exception {
        var person = "/organization/people/" + district.education.handler;
        for (var lang : new String[] {"zh-CN", "en"}) {
            for (var page : Map.of(
                            "/organization",
                            district.systemAdministrator,
                            "/organization?unit=" + district.education.unit,
                            district.systemAdministrator,
                            "/organization?q=jb",
                            district.auditAdministrator,
                            "/organization/grants",
                            district.securityAdministrator,
                            "/organization/import",
                            district.systemAdministrator,
                            "/organization/codes?table=economic",
                            district.education.handler,
                            person,
                            district.systemAdministrator,
                            "/profile/tokens",
                            district.education.handler,
                            "/profile/password",
                            district.education.handler,
                            "/profile/second-factor",
                            district.education.handler)
                    .entrySet()) {
                var response = mvc.perform(get(page.getKey())
                                .locale(Locale.forLanguageTag(lang))
                                .with(SignIn.as(page.getValue())))
                        .andReturn()
                        .getResponse();
                assertThat(response.getStatus()).as(page.getKey()).isEqualTo(200);
                assertThat(response.getContentAsString()).as(page.getKey()).doesNotContain("??");
            }
        }
    }

    @Test
    void business_people_see_none_of_it() throws Exception {
        assertThat(status("/organization", district.education.head)).isEqualTo(403);
        assertThat(status("/organization/grants", district.reviewer)).isEqualTo(403);
        assertThat(status("/organization/import", district.securityAdministrator))
                .isEqualTo(403);
    }

    @Test
    void a_post_is_asked_for_and_confirmed_on_the_pages() throws Exception {
        var person = "/organization/people/" + district.education.secretary;
        mvc.perform(post(person + "/posts")
                .with(csrf())
                .with(SignIn.as(district.systemAdministrator))
                .param("role", "SECTION_HEAD")
                .param("unit", district.education.otherSection.toString()));
        var grant = posts.of(district.education.secretary).get(0);
        assertThat(grant.waits()).isTrue();
        assertThat(mvc.perform(get("/organization/grants").with(SignIn.as(district.securityAdministrator)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains(grant.id().toString());

        var confirm = "/organization/grants/" + grant.id() + "/confirm";
        assertThat(mvc.perform(post(confirm).with(csrf()).with(SignIn.as(district.systemAdministrator)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        mvc.perform(post(confirm).with(csrf()).with(SignIn.as(district.securityAdministrator)));
        assertThat(posts.of(district.education.secretary).get(0).inForce()).isTrue();
    }

    @Test
    void chosen_posts_are_confirmed_together_and_those_that_are_refused_are_told() throws Exception {
        var ask = "/organization/people/" + district.education.secretary + "/posts";
        for (var unit : new UUID[] {district.education.otherSection, district.education.section}) {
            mvc.perform(post(ask)
                    .with(csrf())
                    .with(SignIn.as(district.systemAdministrator))
                    .param("role", "SECTION_HEAD")
                    .param("unit", unit.toString()));
        }
        var waiting = posts.of(district.education.secretary).stream()
                .filter(Grant::waits)
                .toList();
        assertThat(waiting).hasSize(2);

        var gone = UUID.randomUUID();
        var answer = mvc.perform(post("/organization/grants/confirm")
                        .with(csrf())
                        .with(SignIn.as(district.securityAdministrator))
                        .param(
                                "grant",
                                waiting.get(0).id().toString(),
                                gone.toString(),
                                waiting.get(1).id().toString()))
                .andReturn();

        assertThat(posts.of(district.education.secretary)).noneMatch(Grant::waits);
        assertThat(answer.getFlashMap().get("refused")).asInstanceOf(LIST).hasSize(1);
        assertThat(mvc.perform(post("/organization/grants/confirm")
                                .with(csrf())
                                .with(SignIn.as(district.systemAdministrator))
                                .param("grant", waiting.get(0).id().toString()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void all_people_of_a_department_without_a_password_get_their_links_at_once() throws Exception {
        var answer = mvc.perform(post("/organization/units/" + district.education.unit + "/invitations")
                        .with(csrf())
                        .with(SignIn.as(district.systemAdministrator)))
                .andReturn();

        assertThat(answer.getFlashMap().get("invited")).asInstanceOf(LIST).hasSize((int)
                members.in(district.education.unit).stream()
                        .filter(each -> each.active())
                        .count());
        assertThat(mvc.perform(post("/organization/units/" + district.education.unit + "/invitations")
                                .with(csrf())
                                .with(SignIn.as(district.securityAdministrator)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }
}
