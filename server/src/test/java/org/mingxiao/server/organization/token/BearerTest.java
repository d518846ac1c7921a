package org.mingxiao.server.organization.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.mingxiao.server.District;
import org.mingxiao.server.Districts;
import org.mingxiao.server.ServerTest;
import org.mingxiao.server.organization.Accounts;
import org.mingxiao.server.shared.access.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Programs that show a token. */
@ServerTest
@TestPropertySource(properties = "mingxiao.limits.requests-a-second=5") // which the slowest machine goes beyond
class BearerTest {
    private static final String ME = "/api/v1/organization/me";

    private final MockMvc mvc;
    private final Districts districts;
    private final ApiTokens tokens;
    private final Accounts accounts;
    private final District district;

    @Autowired
    BearerTest(MockMvc mvc, Districts districts, ApiTokens tokens, Accounts accounts) {
        this.mvc = mvc;
        this.districts = districts;
        this.tokens = tokens;
        this.accounts = accounts;
        this.district = districts.make();
    }

    private String token(TokenScope... scopes) {
        return tokens.make(districts.scope(district.education.handler), "取数", Set.of(scopes), 30);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, String token) throws Exception {
        return mvc.perform(request.header("Authorization", "Bearer " + token))
                .andReturn()
                .getResponse();
    }

    @Test
    void a_token_reads_the_api_as_its_owner_and_keeps_no_session() throws Exception {
        var response = send(get(ME), token(TokenScope.READ));

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentAsString()).contains(district.education.handler.toString());
        assertThat(response.getHeader("Set-Cookie")).isNull();
    }

    @Test
    void it_opens_no_pages_and_does_no_more_than_its_scopes() throws Exception {
        assertThat(send(get("/profile"), token(TokenScope.READ)).getStatus()).isEqualTo(403);
        assertThat(send(post(ME), token(TokenScope.READ)).getStatus()).isEqualTo(403);
        assertThat(send(get(ME), token(TokenScope.WRITE)).getStatus()).isEqualTo(403);
        assertThat(send(post(ME), token(TokenScope.WRITE)).getStatus())
                .isEqualTo(405); // needs no token against forgery
    }

    @Test
    void a_wrong_a_revoked_and_a_leavers_token_are_refused() throws Exception {
        var scope = districts.scope(district.education.handler);
        var revoked = token(TokenScope.READ);
        tokens.revoke(scope, tokens.of(scope).get(0).id());
        var left = tokens.make(districts.scope(district.education.leader), "取数", Set.of(TokenScope.READ), 1);
        accounts.disable(districts.scope(district.systemAdministrator), district.education.leader, "调离");

        for (var token : new String[] {"mx_wrong", "", revoked, left}) {
            assertThat(send(get(ME), token).getStatus()).isEqualTo(401);
        }
    }

    @Test
    void without_any_a_program_is_told_so_in_its_own_language() throws Exception {
        var response = mvc.perform(get(ME)).andReturn().getResponse();

        assertThat(response.getStatus()).isEqualTo(401);
        assertThat(response.getContentType()).startsWith("application/problem+json");
    }

    @Test
    void administrators_have_none() {
        assertThatThrownBy(() -> tokens.make(
                        districts.scope(district.systemAdministrator), "取数", EnumSet.of(TokenScope.READ), 1))
                .isInstanceOf(Refused.class);
    }

    @Test
    void more_calls_a_second_than_the_limit_are_too_many() throws Exception {
        var token = token(TokenScope.READ);
        var statuses = new TreeSet<Integer>();
        for (int i = 0; i < 400 && !statuses.contains(429); i++) {
            statuses.add(send(get("/api/v1/organization/codes/none"), token).getStatus());
        }
        assertThat(statuses).contains(429);
    }
}
