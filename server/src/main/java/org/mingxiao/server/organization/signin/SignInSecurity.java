package org.mingxiao.server.organization.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.mingxiao.server.organization.People;
import org.mingxiao.server.organization.password.Credentials;
import org.mingxiao.server.shared.access.SecurityStep;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/** Puts the ways of signing in into the security chain. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LdapSettings.class)
class SignInSecurity {
    private static final Logger LOG = LoggerFactory.getLogger(SignInSecurity.class);

    @Bean
    AuthenticationManager authenticationManager(
            People people, Credentials credentials, ObjectProvider<Directory> directory) {
        return new ProviderManager(
                new PasswordSignIn(people, credentials, Optional.ofNullable(directory.getIfAvailable())));
    }

    @Bean
    @ConditionalOnProperty("mingxiao.ldap.url")
    Directory directory(LdapSettings settings) {
        return new Directory(settings);
    }

    @Bean
    SecurityStep signIn(Clock clock) {
        return http -> http.addFilterBefore(new SessionLimits(clock), SecurityContextHolderFilter.class);
    }

    /** Where the configuration names a provider ({@code spring.security.oauth2.client.*}). */
    @Bean
    SecurityStep openIdConnect(
            ObjectProvider<ClientRegistrationRepository> providers,
            ObjectProvider<SignInSteps> steps,
            People people,
            @Value("${mingxiao.oidc.account-claim:preferred_username}") String claim) {
        return http -> {
            if (providers.getIfAvailable() != null) {
                http.oauth2Login(login -> login.loginPage("/sign-in")
                        .failureHandler(SignInSecurity::notProved)
                        .successHandler(new OpenIdConnectSignIn(people, steps.getObject(), claim)));
            }
        };
    }

    /** What the provider sent does not hold. Why is for whoever runs the server: people cannot mend it. */
    private static void notProved(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        LOG.warn(
                "统一身份认证的应答无效。 / The answer of the identity provider does not hold: {}",
                String.valueOf(reason.getMessage()).replaceAll("\\p{Cntrl}+", " "));
        response.sendRedirect("/sign-in?unproved");
    }
}
