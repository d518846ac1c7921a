package org.mingxiao.server.shared.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sets the scope of whoever has signed in for the time of the request; stands last in the security chain. */
class ScopeFilter extends OncePerRequestFilter {
    private final Scopes scopes;

    ScopeFilter(Scopes scopes) {
        this.scopes = scopes;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false; // the page of an error has the person's menu, too
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
            try (var open = CurrentScope.open(scopes.of(signedIn.person()))) {
                chain.doFilter(request, response);
            }
        } else {
            chain.doFilter(request, response);
        }
    }
}
