package org.mingxiao.server.organization.signin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the directory is, {@code mingxiao.ldap.*}; without {@code url} there is none.
 *
 * @param url such as {@code ldaps://directory.example/dc=example,dc=cn}; without TLS only inside of one machine
 * @param base where people are searched, below the URL's own base
 * @param filter how an account is found; {@code {0}} stands for it
 * @param bindName who searches; empty: nobody in particular
 */
@ConfigurationProperties("mingxiao.ldap")
record LdapSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String base,
        @DefaultValue("(uid={0})") String filter,
        @DefaultValue("") String bindName,
        @DefaultValue("") String bindPassword) {
    /** Without the password, wherever it is printed. */
    @Override
    public String toString() {
        return "LdapSettings[" + url + ", " + base + ", " + filter + ", " + bindName + "]";
    }
}
