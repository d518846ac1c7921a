package org.mingxiao.server.organization.token;

import org.mingxiao.server.shared.access.Scopes;
import org.mingxiao.server.shared.access.SecurityStep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.csrf.CsrfFilter;

/**
 * Puts tokens into the security chain. A request that shows one needs no token against forgery: no browser adds the header on
 * its own, and whoever is signed in beside it does not count.
 */
@Configuration(proxyBeanMethods = false)
class TokenSecurity {
    @Bean
    SecurityStep tokens(ApiTokens tokens, Scopes scopes, TokenRates rates) {
        return http -> http.addFilterBefore(new BearerFilter(tokens, scopes, rates), CsrfFilter.class)
                .csrf(csrf -> csrf.ignoringRequestMatchers(request -> BearerFilter.token(request) != null));
    }
}
