package org.mingxiao.server.organization.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import java.net.InetAddress;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mingxiao.server.ServerTest;
import org.mingxiao.server.organization.Accounts;
import org.mingxiao.server.organization.People;
import org.mingxiao.server.organization.password.Credentials;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.access.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

/** Whose password it is: ours, or that of a directory. */
@ServerTest
class PasswordSignInTest {
    private final People people;
    private final Accounts accounts;
    private final Credentials credentials;

    @MockitoSpyBean
    PasswordEncoder hashes;

    @Autowired
    PasswordSignInTest(People people, Accounts accounts, Credentials credentials) {
        this.people = people;
        this.accounts = accounts;
        this.credentials = credentials;
    }

    private static Authentication given(String account, String password) {
        return UsernamePasswordAuthenticationToken.unauthenticated(account, password);
    }

    private String person() {
        var account = "p" + UUID.randomUUID().toString().substring(0, 10);
        accounts.open(Scope.program(), account, "钱目录");
        return account;
    }

    @Test
    void a_wrong_password_costs_one_hash_for_known_and_unknown_accounts() {
        var provider = new PasswordSignIn(people, credentials, Optional.empty());
        var account = person();
        credentials.give(
                Scope.program(), people.withAccount(account).orElseThrow().id(), "Kd7#mvtQx2hr", false);
        var without = person();

        for (var tried : new String[] {account, without, "nobody" + account}) {
            clearInvocations(hashes);
            assertThatThrownBy(() -> provider.authenticate(given(tried, "wrong")))
                    .isInstanceOf(BadCredentialsException.class);
            verify(hashes, times(1)).matches(any(), any());
        }
    }

    @Test
    void a_directory_opens_accounts_that_are_known_here() throws Exception {
        var config = new InMemoryDirectoryServerConfig("dc=county,dc=cn");
        config.setListenerConfigs(
                InMemoryListenerConfig.createLDAPConfig("local", InetAddress.getLoopbackAddress(), 0, null));
        try (var server = new InMemoryDirectoryServer(config)) {
            server.add("dn: dc=county,dc=cn", "objectClass: top", "objectClass: domain", "dc: county");
            var known = person();
            add(server, known, "InTheDirectory#1");
            add(server, "stranger", "InTheDirectory#1");
            server.startListening();
            var settings = new LdapSettings(
                    "ldap://127.0.0.1:" + server.getListenPort() + "/dc=county,dc=cn", "", "(uid={0})", "", "");
            var provider = new PasswordSignIn(people, credentials, Optional.of(new Directory(settings)));

            assertThat(provider.authenticate(given(known, "InTheDirectory#1")).getPrincipal())
                    .isInstanceOfSatisfying(
                            SignedIn.class, who -> assertThat(who.account()).isEqualTo(known));
            assertRefused(provider, known, "wrong");
            assertRefused(provider, known, "");
            assertRefused(provider, "stranger", "InTheDirectory#1");
            assertRefused(provider, "*", "InTheDirectory#1");
            server.shutDown(true);
            assertRefused(provider, known, "InTheDirectory#1");
        }
    }

    private static void add(InMemoryDirectoryServer server, String account, String password) throws Exception {
        server.add(
                "dn: uid=" + account + ",dc=county,dc=cn",
                "objectClass: inetOrgPerson",
                "uid: " + account,
                "cn: " + account,
                "sn: " + account,
                "userPassword: " + password);
    }

    private static void assertRefused(PasswordSignIn provider, String account, String password) {
        assertThatThrownBy(() -> provider.authenticate(given(account, password)))
                .isInstanceOf(BadCredentialsException.class);
    }
}
