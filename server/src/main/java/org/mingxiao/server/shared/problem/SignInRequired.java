package org.mingxiao.server.shared.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.SecurityStep;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Component;

/**
 * Who has not signed in: a program is told so (401); a page leads to signing in, and so does a part of one whose session has
 * ended meanwhile.
 */
@Component
class SignInRequired implements SecurityStep {
    private static final String SIGN_IN = "/sign-in";

    private final Problems problems;

    SignInRequired(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void add(HttpSecurity http) throws Exception {
        var pages = new HttpSessionRequestCache();
        pages.setRequestMatcher(SignInRequired::isPage);
        http.requestCache(cache -> cache.requestCache(pages))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(
                                (request, response, exception) -> askToSignIn(request, response))
                        .accessDeniedHandler((request, response, exception) -> deny(request, response)));
    }

    private void askToSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var over = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        var page = over ? SIGN_IN + "?expired" : SIGN_IN;
        if (isInside(request)) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            response.setHeader("HX-Redirect", page);
        } else if (Problems.wanted(request)) {
            problems.write(
                    request,
                    response,
                    Reason.of(HttpStatus.UNAUTHORIZED, "sign-in-required")
                            .with(HttpHeaders.WWW_AUTHENTICATE, "Bearer"));
        } else {
            response.sendRedirect(page);
        }
    }

    /** A form that was sent after its session ended lacks nothing but a sign-in. */
    private void deny(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || authentication.getPrincipal() instanceof String) {
            askToSignIn(request, response);
        } else {
            problems.answer(request, response, Refused.notAllowed());
        }
    }

    /** Where to come back to after signing in: pages that were looked at, nothing that was sent. */
    private static boolean isPage(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod())
                && !isInside(request)
                && !Problems.wanted(request)
                && Objects.toString(request.getHeader(HttpHeaders.ACCEPT), "").contains("text/html");
    }

    /** htmx, and the scripts of our pages. */
    private static boolean isInside(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }
}
