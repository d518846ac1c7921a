package org.mingxiao.server.organization.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import jakarta.servlet.http.Cookie;
import java.net.InetAddress;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingxiao.server.Districts;
import org.mingxiao.server.ServerTest;
import org.mingxiao.server.organization.Accounts;
import org.mingxiao.server.organization.password.Credentials;
import org.mingxiao.server.organization.secondfactor.Authenticator;
import org.mingxiao.server.organization.token.ApiTokens;
import org.mingxiao.server.organization.token.TokenScope;
import org.mingxiao.server.shared.access.CurrentScope;
import org.mingxiao.server.shared.access.Role;
import org.mingxiao.server.shared.access.Scope;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What people prove who they are with stands in no log, however much this program is asked to say. */
@ServerTest
@TestPropertySource(properties = "spring.test.mockmvc.print=none")
class SecretsInLogsTest {
    private static final String PASSWORD = "Vq5#right-password";
    private static final String NEXT = "Wz8!next-password";

    private final MockMvc mvc;
    private final Districts districts;
    private final Accounts accounts;
    private final Credentials credentials;
    private final OneTimeLinks links;
    private final ApiTokens tokens;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Map<String, String> secrets = new LinkedHashMap<>();
    private final String account = "l" + UUID.randomUUID().toString().substring(0, 10);

    @Autowired
    SecretsInLogsTest(
            MockMvc mvc,
            Districts districts,
            Accounts accounts,
            Credentials credentials,
            OneTimeLinks links,
            ApiTokens tokens) {
        this.mvc = mvc;
        this.districts = districts;
        this.accounts = accounts;
        this.credentials = credentials;
        this.links = links;
        this.tokens = tokens;
    }

    @BeforeEach
    void listen() {
        log.start();
        root().addAppender(log);
        root().setLevel(Level.INFO);
        ours().addAppender(log);
        ours().setAdditive(false); // the console of the tests need not hear it all
        ours().setLevel(Level.TRACE);
    }

    @AfterEach
    void stop() {
        root().detachAppender(log);
        root().setLevel(Level.WARN);
        ours().detachAppender(log);
        ours().setAdditive(true);
        ours().setLevel(null);
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    private static Logger ours() {
        return (Logger) LoggerFactory.getLogger("org.mingxiao");
    }

    @Test
    void none_of_them_is_found_there() throws Exception {
        var person = accounts.open(Scope.program(), account, "周保密");
        CurrentScope.run(Scope.program(), () -> credentials.give(Scope.program(), person, PASSWORD, false));
        districts.post(person, Role.AUDIT_ADMINISTRATOR, districts.make().top);

        byPasswordAndSecondFactor();
        byOneTimeLink(person);
        byToken();
        byDirectory();

        assertThat(secrets)
                .hasSizeGreaterThan(9)
                .allSatisfy((what, secret) -> assertThat(secret).as(what).hasSizeGreaterThan(5));
        assertThat(log.list).as("the log was heard").isNotEmpty();
        var said = List.copyOf(log.list).stream().map(SecretsInLogsTest::text).toList();
        secrets.forEach((what, secret) -> assertThat(said)
                .as(what)
                .filteredOn(line -> line.contains(secret))
                .isEmpty());
    }

    private String secret(String what, String secret) {
        secrets.put(what, secret);
        return secret;
    }

    private void byPasswordAndSecondFactor() throws Exception {
        send(signIn(secret("wrong password", "Nn7?wrong-password")), null);
        var half = session(send(signIn(secret("password", PASSWORD)), null));
        var page = send(get("/sign-in/second-factor"), half).getContentAsString();
        var shown = Pattern.compile("(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}").matcher(page);
        assertThat(shown.find()).isTrue();
        secret("second factor as shown", shown.group());
        secret("second factor", shown.group().replace(" ", ""));
        var code = secret("code", Authenticator.code(shown.group(), Instant.now()));
        var codes = send(post("/sign-in/second-factor").with(csrf()).param("code", code), half);
        var recovery = Pattern.compile("<kbd>([^<]+)</kbd>").matcher(codes.getContentAsString());
        assertThat(recovery.find()).isTrue();

        var again = session(send(signIn(PASSWORD), null));
        send(post("/sign-in/code").with(csrf()).param("code", secret("wrong code", "913570")), again);
        var in = session(send(
                post("/sign-in/code")
                        .with(csrf())
                        .param("code", secret("recovery code", recovery.group(1).strip())),
                again));
        secret("session", in.getValue());
        assertThat(send(get("/profile"), in).getStatus()).isEqualTo(200);
    }

    private void byOneTimeLink(UUID person) throws Exception {
        var link = "/sign-in/link/" + secret("one-time link", links.invite(Scope.program(), person));
        assertThat(send(get(link), null).getStatus()).isEqualTo(200);
        send(newPassword(link, "short", "short"), null);
        send(newPassword(link, secret("next password", NEXT), "another"), null);
        send(newPassword(link, NEXT, NEXT), null);
        send(newPassword(link, NEXT, NEXT), null); // it is used up
        assertThat(credentials.matches(person, NEXT)).isTrue();
    }

    private static MockHttpServletRequestBuilder newPassword(String link, String next, String again) {
        return post(link).with(csrf()).param("password", next).param("again", again);
    }

    private void byToken() throws Exception {
        var handler = districts.scope(districts.make().education.handler);
        var token = secret("token", tokens.make(handler, "取数", Set.of(TokenScope.READ), 1));
        var me = "/api/v1/organization/me";
        assertThat(send(get(me).header("Authorization", "Bearer " + token), null)
                        .getStatus())
                .isEqualTo(200);
        send(get(me).header("Authorization", "Bearer " + secret("wrong token", "mx_0123456789abcdefghij")), null);
    }

    private void byDirectory() throws Exception {
        var config = new InMemoryDirectoryServerConfig("dc=county,dc=cn");
        config.setListenerConfigs(
                InMemoryListenerConfig.createLDAPConfig("local", InetAddress.getLoopbackAddress(), 0, null));
        config.addAdditionalBindCredentials("cn=reader", secret("bind password", "Bind#of-the-server"));
        try (var server = new InMemoryDirectoryServer(config)) {
            server.add("dn: dc=county,dc=cn", "objectClass: top", "objectClass: domain", "dc: county");
            server.add(
                    "dn: uid=zhou,dc=county,dc=cn",
                    "objectClass: inetOrgPerson",
                    "uid: zhou",
                    "cn: zhou",
                    "sn: zhou",
                    "userPassword: " + secret("password in the directory", "InTheDirectory#1"));
            server.startListening();
            var url = "ldap://127.0.0.1:" + server.getListenPort() + "/dc=county,dc=cn";
            assertThat(directory(url, secrets.get("bind password")).accepts("zhou", "InTheDirectory#1"))
                    .isTrue();
            assertThat(directory(url, "Bind#of-the-server")
                            .accepts("zhou", secret("wrong in the directory", "NotThere#77")))
                    .isFalse();
            assertThat(directory(url, secret("wrong bind password", "Wrong#bind-password"))
                            .accepts("zhou", "InTheDirectory#1"))
                    .isFalse();
        }
        assertThat(directory("ldap://127.0.0.1:1/dc=county,dc=cn", "Bind#of-the-server")
                        .accepts("zhou", "InTheDirectory#1"))
                .isFalse();
    }

    private static Directory directory(String url, String password) {
        var settings = new LdapSettings(url, "", "(uid={0})", "cn=reader", password);
        assertThat(settings.toString()).doesNotContain(password);
        return new Directory(settings);
    }

    private MockHttpServletRequestBuilder signIn(String password) {
        return post("/sign-in").with(csrf()).param("username", account).param("password", password);
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

    private static String text(ILoggingEvent event) {
        var thrown = event.getThrowableProxy();
        return event.getLoggerName() + ": " + event.getFormattedMessage() + " "
                + event.getMDCPropertyMap().values().stream().collect(Collectors.joining(" "))
                + (thrown == null ? "" : ThrowableProxyUtil.asString(thrown));
    }
}
