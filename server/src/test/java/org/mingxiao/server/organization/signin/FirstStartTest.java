package org.mingxiao.server.organization.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mingxiao.server.Districts;
import org.mingxiao.server.ServerTest;
import org.mingxiao.server.organization.People;
import org.mingxiao.server.organization.password.Credentials;
import org.mingxiao.server.shared.access.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** One-time links. */
@ServerTest
class FirstStartTest {
    private static final String PASSWORD = "Kd7#mvtQx2hr";

    private final MockMvc mvc;
    private final Districts districts;
    private final OneTimeLinks links;
    private final FirstStart firstStart;
    private final People people;
    private final Credentials credentials;

    @Autowired
    FirstStartTest(
            MockMvc mvc,
            Districts districts,
            OneTimeLinks links,
            FirstStart firstStart,
            People people,
            Credentials credentials) {
        this.mvc = mvc;
        this.districts = districts;
        this.links = links;
        this.firstStart = firstStart;
        this.people = people;
        this.credentials = credentials;
    }

    @Test
    void the_link_of_the_first_start_makes_nobody_where_somebody_is_known() {
        var district = districts.make();
        var token = links.firstStart();

        assertThatThrownBy(() -> firstStart.makeSystemAdministrator(token, "乙县", "late", "后来", PASSWORD))
                .isInstanceOf(Refused.class);
        assertThat(people.find(district.reviewer)).isPresent();
    }

    @Test
    void a_new_link_of_the_first_start_ends_the_one_before() {
        var before = links.firstStart();
        var now = links.firstStart();

        assertThat(links.find(before)).isEmpty();
        assertThat(links.find(now)).isPresent();
    }

    @Test
    void no_second_security_administrator_comes_in_by_a_link() {
        var scope = districts.scope(districts.make().systemAdministrator);

        assertThatThrownBy(() -> links.appointSecurityAdministrator(scope)).isInstanceOf(Refused.class);
    }

    @Test
    void an_invitation_sets_the_password_once_and_looking_at_it_does_not_use_it_up() throws Exception {
        var district = districts.make();
        var handler = district.education.handler;
        var token = links.invite(districts.scope(district.systemAdministrator), handler);
        var page = "/sign-in/link/" + token;

        assertThat(mvc.perform(get(page)).andReturn().getResponse().getContentAsString())
                .contains(people.find(handler).orElseThrow().account());
        var refused = mvc.perform(
                        post(page).with(csrf()).param("password", "short").param("again", "short"))
                .andReturn()
                .getResponse();
        assertThat(refused.getStatus()).isEqualTo(422);
        var done = mvc.perform(
                        post(page).with(csrf()).param("password", PASSWORD).param("again", PASSWORD))
                .andReturn()
                .getResponse();
        assertThat(done.getRedirectedUrl()).isEqualTo("/");
        assertThat(credentials.matches(handler, PASSWORD)).isTrue();
        var again = mvc.perform(post(page)
                        .with(csrf())
                        .param("password", "Zr8!kwuPy3js")
                        .param("again", "Zr8!kwuPy3js"))
                .andReturn()
                .getResponse();
        assertThat(again.getStatus()).isEqualTo(409);
        assertThat(credentials.matches(handler, PASSWORD)).isTrue();
    }

    @Test
    void only_the_system_administrator_invites() {
        var district = districts.make();

        for (var person : new UUID[] {district.securityAdministrator, district.education.head}) {
            assertThatThrownBy(() -> links.invite(districts.scope(person), district.education.handler))
                    .isInstanceOf(Refused.class);
        }
    }

    @Test
    void the_last_five_passwords_do_not_come_back() {
        var handler = districts.make().education.handler;
        for (var password : new String[] {PASSWORD, "Zr8!kwuPy3js", "Gx5%nhtVb9ml"}) {
            credentials.set(handler, password);
        }

        assertThatThrownBy(() -> credentials.set(handler, PASSWORD))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("password-former"));
    }
}
