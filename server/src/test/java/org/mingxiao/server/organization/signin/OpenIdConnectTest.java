package org.mingxiao.server.organization.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.servlet.http.Cookie;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingxiao.server.Districts;
import org.mingxiao.server.ServerTest;
import org.mingxiao.server.organization.Accounts;
import org.mingxiao.server.shared.access.Role;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** Signing in by a provider of identities (OIDC), as the configuration of the how-to names one. */
@ServerTest
class OpenIdConnectTest {
    private static final Issuer ISSUER = Issuer.start();

    private final MockMvc mvc;
    private final Accounts accounts;
    private final Districts districts;

    private final String account = "o" + UUID.randomUUID().toString().substring(0, 10);
    private final UUID person;

    @Autowired
    OpenIdConnectTest(MockMvc mvc, Accounts accounts, Districts districts) {
        this.mvc = mvc;
        this.accounts = accounts;
        this.districts = districts;
        this.person = accounts.open(Scope.program(), account, "孙统一");
    }

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        var client = "spring.security.oauth2.client.registration.county.";
        properties.add(client + "client-id", () -> Issuer.CLIENT);
        properties.add(client + "client-secret", () -> "a-secret");
        properties.add(client + "client-name", () -> "县统一认证");
        properties.add(client + "scope", () -> "openid,profile");
        properties.add("spring.security.oauth2.client.provider.county.issuer-uri", ISSUER::address);
    }

    /** Where a browser stands after the provider has sent it back. */
    private record Arrived(MockHttpServletResponse response, Cookie session) {
        String at() {
            return String.valueOf(response.getRedirectedUrl());
        }
    }

    @Test
    void the_page_offers_the_provider_by_its_name() throws Exception {
        assertThat(send(get("/sign-in"), null).getContentAsString())
                .contains("使用县统一认证登录", "/oauth2/authorization/county");
    }

    @Test
    void a_person_who_is_known_here_is_signed_in() throws Exception {
        var arrived = signIn(claims -> claims);

        assertThat(arrived.at()).isEqualTo("/");
        assertThat(send(get("/profile"), arrived.session()).getContentAsString())
                .contains("孙统一");
    }

    @Test
    void an_administrator_still_has_to_give_a_second_factor() throws Exception {
        districts.post(person, Role.AUDIT_ADMINISTRATOR, districts.make().top);

        assertThat(signIn(claims -> claims).at()).isEqualTo("/sign-in/second-factor");
    }

    @Test
    void somebody_unknown_or_disabled_here_is_told_so_and_not_signed_in() throws Exception {
        assertNotKnown(signIn(claims -> claims.claim("preferred_username", "nobody" + account)));
        assertNotKnown(signIn(claims -> claims.claim("preferred_username", null)));
        accounts.disable(Scope.program(), person, "调离");
        assertNotKnown(signIn(claims -> claims));
    }

    private void assertNotKnown(Arrived arrived) throws Exception {
        assertThat(arrived.at()).isEqualTo("/sign-in?unknown");
        assertThat(send(get("/sign-in").param("unknown", ""), null).getContentAsString())
                .contains("您的账号未在本系统登记");
        assertIsOut(arrived);
    }

    @Test
    void a_token_that_does_not_hold_is_refused() throws Exception {
        var now = Instant.now();
        for (var wrong : Map.<String, UnaryOperator<JWTClaimsSet.Builder>>of(
                        "of another sign-in", claims -> claims.claim("nonce", "another"),
                        "of no sign-in", claims -> claims.claim("nonce", null),
                        "for another program", claims -> claims.audience("another"),
                        "of another issuer", claims -> claims.issuer("https://elsewhere.example"),
                        "over",
                                claims -> claims.issueTime(Date.from(now.minusSeconds(900)))
                                        .expirationTime(Date.from(now.minusSeconds(600))))
                .entrySet()) {
            assertNotProved(wrong.getKey(), signIn(wrong.getValue()));
        }
    }

    @Test
    void a_token_signed_by_somebody_else_is_refused() throws Exception {
        var begun = begin();
        ISSUER.says(claims -> right(claims, begun));
        ISSUER.isImpersonated();

        assertNotProved("signed by somebody else", arrive(begun));
    }

    @Test
    void an_answer_that_nobody_asked_for_is_refused() throws Exception {
        var begun = begin();
        ISSUER.says(claims -> right(claims, begun));

        assertNotProved("another state", arrive(new Begun("another", begun.nonce(), begun.session())));
        assertNotProved("another browser", arrive(new Begun(begun.state(), begun.nonce(), begin().session())));
    }

    private void assertNotProved(String why, Arrived arrived) throws Exception {
        assertThat(arrived.at()).as(why).isEqualTo("/sign-in?unproved");
        assertThat(send(get("/sign-in").param("unproved", ""), null).getContentAsString())
                .contains("统一身份认证未能证明您的身份");
        assertIsOut(arrived);
    }

    private void assertIsOut(Arrived arrived) throws Exception {
        assertThat(send(get("/profile"), arrived.session()).getRedirectedUrl()).isEqualTo("/sign-in");
    }

    /** What this server asked the provider for. */
    private record Begun(String state, String nonce, Cookie session) {}

    private Begun begin() throws Exception {
        var sent = send(get("/oauth2/authorization/county"), null);
        var asked = UriComponentsBuilder.fromUriString(String.valueOf(sent.getRedirectedUrl()))
                .build(true)
                .getQueryParams();
        assertThat(sent.getRedirectedUrl()).startsWith(ISSUER.address() + "/authorize");
        return new Begun(decoded(asked.getFirst("state")), decoded(asked.getFirst("nonce")), session(sent));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private Arrived signIn(UnaryOperator<JWTClaimsSet.Builder> change) throws Exception {
        var begun = begin();
        ISSUER.says(claims -> change.apply(right(claims, begun)));
        return arrive(begun);
    }

    private JWTClaimsSet.Builder right(JWTClaimsSet.Builder claims, Begun begun) {
        return claims.claim("nonce", begun.nonce()).claim("preferred_username", account);
    }

    private Arrived arrive(Begun begun) throws Exception {
        var response = send(
                get("/login/oauth2/code/county").queryParam("code", "c").queryParam("state", begun.state()),
                begun.session());
        var fresh = Arrays.stream(response.getCookies())
                .filter(cookie -> cookie.getMaxAge() != 0)
                .reduce((first, last) -> last);
        return new Arrived(response, fresh.orElse(begun.session()));
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, @Nullable Cookie session)
            throws Exception {
        return mvc.perform(session == null ? request : request.cookie(session))
                .andReturn()
                .getResponse();
    }

    private static Cookie session(MockHttpServletResponse response) {
        return Arrays.stream(response.getCookies())
                .filter(cookie -> cookie.getMaxAge() != 0)
                .reduce((first, last) -> last)
                .orElseThrow();
    }
}
