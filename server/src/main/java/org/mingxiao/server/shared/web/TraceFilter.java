package org.mingxiao.server.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives each request its trace id: in every line of the log ({@code %X{trace}}) and in the header {@code X-Trace-Id}. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TraceFilter extends OncePerRequestFilter {
    static final String HEADER = "X-Trace-Id";

    private static final String ATTRIBUTE = TraceFilter.class.getName();
    private static final int ID_BYTES = 8;

    private final SecureRandom random = new SecureRandom();

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false; // the page of an error names the trace of the request that failed
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var trace = request.getAttribute(ATTRIBUTE) instanceof Trace before ? before : next(request);
        request.setAttribute(ATTRIBUTE, trace);
        response.setHeader(HEADER, trace.id());
        Trace.begin(trace);
        try (var inLog = MDC.putCloseable("trace", trace.id())) {
            chain.doFilter(request, response);
        } finally {
            Trace.end();
        }
    }

    private Trace next(HttpServletRequest request) {
        var bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return new Trace(HexFormat.of().formatHex(bytes), String.valueOf(request.getRemoteAddr()));
    }
}
