package org.mingxiao.server.organization.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session that has lasted its longest time, however busy it is; idle ones are ended by the store of sessions. */
class SessionLimits extends OncePerRequestFilter {
    private final Clock clock;

    SessionLimits(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null
                && session.getAttribute(SignInMark.NAME) instanceof SignInMark mark
                && clock.instant().isAfter(mark.at().plus(SignedInSessions.LIFE))) {
            session.invalidate();
        }
        chain.doFilter(request, response);
    }
}
