package org.mingxiao.server.organization.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingxiao.server.Districts;
import org.mingxiao.server.ServerTest;
import org.mingxiao.server.organization.Accounts;
import org.mingxiao.server.organization.Posts;
import org.mingxiao.server.organization.password.Credentials;
import org.mingxiao.server.organization.secondfactor.Authenticator;
import org.mingxiao.server.shared.Time;
import org.mingxiao.server.shared.access.CurrentScope;
import org.mingxiao.server.shared.access.Role;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Signing in with a password, as a browser does it. */
@ServerTest
class SigningInTest {
    private static final String PASSWORD = "Kd7#mvtQx2hr";

    private final MockMvc mvc;
    private final Districts districts;
    private final Accounts accounts;
    private final Credentials credentials;
    private final Posts posts;
    private final OneTimeLinks links;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    private final String account = "s" + UUID.randomUUID().toString().substring(0, 10);
    private UUID person = UUID.randomUUID();
    /** Each test comes from an address of its own: budgets are by address. */
    private final String address = "10." + octet() + "." + octet() + "." + octet();

    @Autowired
    SigningInTest(
            MockMvc mvc,
            Districts districts,
            Accounts accounts,
            Credentials credentials,
            Posts posts,
            OneTimeLinks links,
            FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.mvc = mvc;
        this.districts = districts;
        this.accounts = accounts;
        this.credentials = credentials;
        this.posts = posts;
        this.links = links;
        this.sessions = sessions;
    }

    private static int octet() {
        return (int) (Math.random() * 250) + 1;
    }

    @BeforeEach
    void open() {
        person = accounts.open(Scope.program(), account, "赵登录");
        CurrentScope.run(Scope.program(), () -> credentials.give(Scope.program(), person, PASSWORD, false));
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, @Nullable Cookie session)
            throws Exception {
        if (session != null) {
            request.cookie(session);
        }
        return mvc.perform(request.with(sent -> {
                    sent.setRemoteAddr(address);
                    return sent;
                }))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse signIn(String account, String password, @Nullable Cookie session) throws Exception {
        return send(post("/sign-in").with(csrf()).param("username", account).param("password", password), session);
    }

    private static Cookie session(MockHttpServletResponse response) {
        return Arrays.stream(response.getCookies())
                .filter(cookie -> cookie.getMaxAge() != 0)
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    @Test
    void the_right_password_opens_the_pages() throws Exception {
        var response = signIn(account, PASSWORD, null);

        assertThat(response.getRedirectedUrl()).isEqualTo("/");
        assertThat(send(get("/profile"), session(response)).getStatus()).isEqualTo(200);
        assertThat(send(get("/profile"), null).getRedirectedUrl()).isEqualTo("/sign-in");
    }

    @Test
    void letters_of_the_account_may_be_capitals() throws Exception {
        assertThat(signIn(account.toUpperCase(Locale.ROOT), PASSWORD, null).getRedirectedUrl())
                .isEqualTo("/");
    }

    @Test
    void known_and_unknown_accounts_get_the_same_answer() throws Exception {
        var known = signIn(account, "wrong", null);
        var unknown = signIn("nobody" + account, "wrong", null);

        assertThat(known.getStatus()).isEqualTo(unknown.getStatus());
        assertThat(known.getRedirectedUrl())
                .isEqualTo(unknown.getRedirectedUrl())
                .isEqualTo("/sign-in?failed");
    }

    @Test
    void the_cookie_is_new_after_signing_in_and_kept_from_scripts() throws Exception {
        var before = session(send(get("/sign-in"), null));
        var response = signIn(account, PASSWORD, before);
        var after = session(response);

        assertThat(after.getValue()).isNotEqualTo(before.getValue());
        assertThat(after.isHttpOnly()).isTrue();
        assertThat(response.getHeaders("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).contains("SameSite=Lax"));
        assertThat(send(get("/profile"), before).getStatus()).isEqualTo(302);
    }

    @Test
    void the_page_asked_for_comes_after_signing_in() throws Exception {
        var asked = send(get("/profile/tokens").accept("text/html"), null);

        assertThat(signIn(account, PASSWORD, session(asked)).getRedirectedUrl()).isEqualTo("/profile/tokens");
    }

    @Test
    void five_failures_lock_the_account_even_for_the_right_password() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(signIn(account, "wrong" + i, null).getStatus()).isEqualTo(302);
        }
        var locked = signIn(account, PASSWORD, null);

        assertThat(locked.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(locked.getHeader("Retry-After"))).isBetween(1, 15 * 60);
        assertThat(locked.getContentAsString()).contains("15 分钟");
    }

    @Test
    void an_unknown_account_is_locked_alike() throws Exception {
        for (int i = 0; i < 5; i++) {
            signIn("nobody" + account, "wrong", null);
        }

        assertThat(signIn("nobody" + account, "wrong", null).getStatus()).isEqualTo(429);
    }

    @Test
    void one_address_fails_ten_times_a_minute_whatever_the_accounts() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertThat(signIn("guess" + i + account, "wrong", null).getStatus()).isEqualTo(302);
        }

        assertThat(signIn(account, PASSWORD, null).getStatus()).isEqualTo(429);
    }

    @Test
    void whoever_was_given_a_password_changes_it_first() throws Exception {
        CurrentScope.run(Scope.program(), () -> credentials.give(Scope.program(), person, "Given#by1program", true));
        var half = signIn(account, "Given#by1program", null);

        assertThat(half.getRedirectedUrl()).isEqualTo("/sign-in/password");
        assertThat(send(get("/profile").accept("text/html"), session(half)).getRedirectedUrl())
                .startsWith("/sign-in");
        var refused = send(newPassword("Given#by1program", "short"), session(half));
        assertThat(refused.getStatus()).isEqualTo(422);
        var done = send(newPassword("Given#by1program", "Zr8!kwuPy3js"), session(half));
        assertThat(done.getRedirectedUrl()).isEqualTo("/profile");
        assertThat(send(get("/profile"), session(done)).getStatus()).isEqualTo(200);
    }

    private static MockHttpServletRequestBuilder newPassword(String present, String next) {
        return (MockHttpServletRequestBuilder) post("/sign-in/password")
                .with(csrf())
                .param("present", present)
                .param("next", next)
                .param("again", next);
    }

    @Test
    void an_administrator_sets_up_a_second_factor_before_anything_else() throws Exception {
        districts.post(person, Role.AUDIT_ADMINISTRATOR, districts.make().top);
        var half = signIn(account, PASSWORD, null);

        assertThat(half.getRedirectedUrl()).isEqualTo("/sign-in/second-factor");
        assertThat(send(get("/sign-in/second-factor"), session(half)).getContentAsString())
                .contains("data:image/svg+xml;base64,");
        assertThat(send(get("/organization"), session(half)).getStatus()).isEqualTo(302);
        assertThat(send(post("/sign-in/second-factor").with(csrf()).param("code", "000000"), session(half))
                        .getStatus())
                .isEqualTo(422);
        assertThat(send(post("/sign-in/on").with(csrf()), session(half)).getRedirectedUrl())
                .isEqualTo("/sign-in/second-factor");
    }

    @Test
    void a_session_idles_half_an_hour_that_of_an_administrator_a_quarter() throws Exception {
        signIn(account, PASSWORD, null);

        assertThat(sessions.findByPrincipalName(account).values())
                .allSatisfy(
                        session -> assertThat(session.getMaxInactiveInterval()).isEqualTo(SignedInSessions.IDLE))
                .isNotEmpty();
    }

    @Test
    void an_administrator_comes_in_with_password_and_code_for_a_quarter_of_an_hour_of_idleness() throws Exception {
        districts.post(person, Role.AUDIT_ADMINISTRATOR, districts.make().top);
        var first = signIn(account, PASSWORD, null);
        var page = send(get("/sign-in/second-factor"), session(first)).getContentAsString();
        var secret = Pattern.compile("(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}").matcher(page);
        assertThat(secret.find()).isTrue();
        var now = Instant.now();
        send(
                post("/sign-in/second-factor").with(csrf()).param("code", Authenticator.code(secret.group(), now)),
                session(first));

        var half = signIn(account, PASSWORD, null);
        assertThat(half.getRedirectedUrl()).isEqualTo("/sign-in/code");
        assertThat(send(get("/organization"), session(half)).getStatus()).isEqualTo(302);
        assertThat(code(Authenticator.code(secret.group(), now), half).getStatus())
                .as("a code counts once")
                .isEqualTo(422);
        var done = code(Authenticator.code(secret.group(), now.plusSeconds(30)), half);

        assertThat(done.getRedirectedUrl()).isEqualTo("/");
        assertThat(send(get("/organization"), session(done)).getStatus()).isEqualTo(200);
        assertThat(sessions.findByPrincipalName(account).values())
                .singleElement()
                .satisfies(session ->
                        assertThat(session.getMaxInactiveInterval()).isEqualTo(SignedInSessions.IDLE_ADMINISTRATOR));
    }

    private MockHttpServletResponse code(String code, MockHttpServletResponse half) throws Exception {
        return send(post("/sign-in/code").with(csrf()).param("code", code), session(half));
    }

    @Test
    void a_new_password_by_a_link_ends_the_sessions_of_the_old_one() throws Exception {
        var session = session(signIn(account, PASSWORD, null));
        var token = links.invite(Scope.program(), person);
        assertThat(send(get("/profile"), session).getStatus()).isEqualTo(200);

        links.follow(token, "Zr8!kwuPy3js");

        assertThat(send(get("/profile"), session).getStatus()).isEqualTo(302);
    }

    @Test
    void after_eight_hours_the_busiest_session_ends() throws Exception {
        var start = Instant.parse("2026-03-02T00:00:00Z");

        assertThat(isOpen(start, start.plus(SignedInSessions.LIFE))).isTrue();
        assertThat(isOpen(start, start.plus(SignedInSessions.LIFE).plusSeconds(1)))
                .isFalse();
    }

    private static boolean isOpen(Instant since, Instant now) throws Exception {
        var request = new MockHttpServletRequest();
        request.getSession().setAttribute(SignInMark.NAME, new SignInMark(since, "127.0.0.1", "test"));
        new SessionLimits(Clock.fixed(now, Time.ZONE))
                .doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        return request.getSession(false) != null;
    }

    @Test
    void signing_in_on_a_second_machine_is_told_and_the_first_can_be_ended() throws Exception {
        var first = session(signIn(account, PASSWORD, null));
        var response = signIn(account, PASSWORD, null);
        var second = session(response);

        assertThat(response.getRedirectedUrl()).isEqualTo("/sign-in/elsewhere");
        assertThat(send(get("/sign-in/elsewhere"), second).getContentAsString()).contains(address);
        send(post("/profile/sessions/end-others").with(csrf()), second);
        assertThat(send(get("/profile"), first).getStatus()).isEqualTo(302);
        assertThat(send(get("/profile"), second).getStatus()).isEqualTo(200);
    }

    @Test
    void a_disabled_person_is_out_at_once() throws Exception {
        var session = session(signIn(account, PASSWORD, null));

        accounts.disable(Scope.program(), person, "调离");

        assertThat(send(get("/profile"), session).getStatus()).isEqualTo(302);
        assertThat(signIn(account, PASSWORD, null).getRedirectedUrl()).isEqualTo("/sign-in?failed");
    }

    @Test
    void whoever_becomes_an_administrator_signs_in_again() throws Exception {
        var session = session(signIn(account, PASSWORD, null));
        var district = districts.make();

        becomesAdministrator(district.top);

        assertThat(send(get("/profile"), session).getStatus()).isEqualTo(302);
    }

    private void becomesAdministrator(UUID unit) {
        posts.confirm(
                Scope.program(), posts.request(Scope.program(), person, Role.SYSTEM_ADMINISTRATOR, unit, "", null));
    }

    @Test
    void without_a_token_against_forgery_nobody_signs_in() throws Exception {
        var response = send(post("/sign-in").param("username", account).param("password", PASSWORD), null);

        assertThat(response.getRedirectedUrl()).startsWith("/sign-in");
        assertThat(sessions.findByPrincipalName(account)).isEmpty();
    }
}
