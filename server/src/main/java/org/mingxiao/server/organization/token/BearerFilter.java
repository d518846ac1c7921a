package org.mingxiao.server.organization.token;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.shared.access.Scopes;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a program in that shows a token. A wrong token is refused, whoever is signed in beside it; a token opens the API only,
 * and keeps no session.
 */
class BearerFilter extends OncePerRequestFilter {
    private static final String BEARER = "bearer ";

    private final ApiTokens tokens;
    private final Scopes scopes;
    private final TokenRates rates;

    BearerFilter(ApiTokens tokens, Scopes scopes, TokenRates rates) {
        this.tokens = tokens;
        this.scopes = scopes;
        this.rates = rates;
    }

    /** The token of a request; null where it shows none. */
    static @Nullable String token(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.toLowerCase(Locale.ROOT).startsWith(BEARER)
                ? header.substring(BEARER.length()).strip()
                : null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var token = token(request);
        if (token == null) {
            chain.doFilter(request, response);
            return;
        }
        var bearer = tokens.bearer(token);
        if (bearer.isEmpty()
                || ApiTokens.isAdministrator(scopes.of(bearer.get().person().person()))) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            refuse(response, 401, "token-wrong", "令牌无效或已过期。 / The token is wrong or over.");
            return;
        }
        if (!request.getRequestURI().startsWith("/api/")
                || !bearer.get().scopes().contains(needed(request.getMethod()))) {
            refuse(response, 403, "token-scope", "令牌的权限范围不含此操作。 / Outside of the token's scopes.");
            return;
        }
        if (!rates.allows(bearer.get().id())) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            refuse(response, 429, "token-rate", "请求过于频繁，请稍后再试。 / Too many requests; try again in a moment.");
            return;
        }
        var context = new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(bearer.get().person(), null, List.of()));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    private static TokenScope needed(String method) {
        return method.equals("GET") || method.equals("HEAD") ? TokenScope.READ : TokenScope.WRITE;
    }

    private static void refuse(HttpServletResponse response, int status, String code, String detail)
            throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter()
                .write("{\"status\":" + status + ",\"code\":\"" + code + "\",\"detail\":\"" + detail + "\"}");
    }
}
