package org.mingxiao.server.organization.signin;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.ldap.NamingException;
import org.springframework.ldap.core.support.BaseLdapPathContextSource;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.ldap.DefaultSpringSecurityContextSource;
import org.springframework.security.ldap.authentication.BindAuthenticator;
import org.springframework.security.ldap.search.FilterBasedLdapUserSearch;

/**
 * A directory (LDAP) that knows passwords. It is asked to bind as the person and decides nothing else: who works here, and as
 * what, stays with the organization; an account that is not known here does not come into being.
 */
class Directory {
    private static final Logger LOG = LoggerFactory.getLogger(Directory.class);

    private final BindAuthenticator binding;

    Directory(LdapSettings settings) {
        var source = source(settings);
        this.binding = new BindAuthenticator(source);
        binding.setUserSearch(new FilterBasedLdapUserSearch(settings.base(), settings.filter(), source));
    }

    private static BaseLdapPathContextSource source(LdapSettings settings) {
        var source = new DefaultSpringSecurityContextSource(settings.url());
        if (!settings.bindName().isEmpty()) {
            source.setUserDn(settings.bindName());
            source.setPassword(settings.bindPassword());
        } else {
            source.setAnonymousReadOnly(true);
        }
        source.afterPropertiesSet();
        return source;
    }

    /** An empty password would bind as nobody and succeed: it is refused here. A directory that does not answer accepts nobody. */
    boolean accepts(String account, String password) {
        if (account.isBlank() || password.isEmpty()) {
            return false;
        }
        try {
            binding.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(account, password));
            return true;
        } catch (AuthenticationException e) {
            return false;
        } catch (NamingException e) {
            LOG.warn("LDAP 目录无应答或配置有误。 / The directory does not answer or is configured wrongly: {}", e.getMessage());
            return false;
        }
    }
}
