package org.mingxiao.server.shared.access;

import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.IpAddressAuthorizationManager;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What every request passes: headers, sign-in, the scope. Which roles open which route stands on the routes ({@link Access}). */
@Configuration(proxyBeanMethods = false)
class SecurityChain {
    /** Nothing from elsewhere, nothing inline, nothing evaluated. */
    static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
                    + "object-src 'none'; report-uri /csp-report";

    @Bean
    @Order(10)
    SecurityFilterChain pages(
            HttpSecurity http,
            Scopes scopes,
            List<SecurityStep> steps,
            @Value("${mingxiao.metrics.from}") String metricsFrom)
            throws Exception {
        http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/sign-in/**",
                                "/error",
                                "/csp-report",
                                "/preferences",
                                "/webjars/**",
                                "/app/**",
                                "/favicon.ico")
                        .permitAll()
                        .requestMatchers("/actuator/health/**", "/actuator/info")
                        .permitAll()
                        .requestMatchers("/actuator/prometheus")
                        .access(IpAddressAuthorizationManager.hasIpAddress(metricsFrom))
                        .requestMatchers("/actuator/**")
                        .denyAll()
                        .anyRequest()
                        .authenticated())
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN))
                        .httpStrictTransportSecurity(hsts ->
                                hsts.maxAgeInSeconds(Duration.ofDays(365).toSeconds()))
                        .cacheControl(Customizer.withDefaults()))
                .addFilterAfter(new ScopeFilter(scopes), AuthorizationFilter.class);
        for (var step : steps) {
            step.add(http);
        }
        return http.build();
    }

    /** Requests are measured as a whole; a measurement of each filter cost more than the filters. */
    @Bean
    SecurityObservationSettings noMeasurementOfEachFilter() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    WebMvcConfigurer accessRules(AccessInterceptor access, ScopeArgument scope) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(access);
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(scope);
            }
        };
    }
}
