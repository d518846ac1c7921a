package org.mingxiao.server.shared.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.shared.access.CurrentScope;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.problem.Problems;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Does a POST that carries a key once, however often it is sent: header {@code Idempotency-Key}, or the hidden field that every
 * form has. Keys belong to the person and the path. The same content again is given the first answer; other content is refused
 * (422), and so is what is still being done (409). What was refused or failed is not kept: mended, it may use its key again.
 *
 * <p>Stands behind the security chain, for it has to know who asks; people who have not signed in have no keys.
 */
@Component
@Order(IdempotencyFilter.ORDER)
class IdempotencyFilter extends OncePerRequestFilter {
    static final int ORDER = Ordered.LOWEST_PRECEDENCE - 10;
    static final String HEADER = "Idempotency-Key";
    static final String FIELD = "_key";
    /** In the answer, where it is the first one again. */
    static final String REPLAYED = "Idempotency-Replayed";

    private static final Pattern KEY = Pattern.compile("[!-~]{1,128}");
    private static final int LONGEST_ROUTE = 2000;
    private static final Set<String> KEPT_HEADERS = Set.of(
            HttpHeaders.LOCATION,
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.ETAG,
            "HX-Redirect",
            "HX-Trigger",
            "HX-Refresh");

    private final Requests requests;
    private final Problems problems;

    IdempotencyFilter(Requests requests, Problems problems) {
        this.requests = requests;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.POST.matches(request.getMethod()) || !CurrentScope.isSignedIn();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = key(request);
        if (key == null) {
            chain.doFilter(request, response);
            return;
        }
        var route = request.getMethod() + " " + request.getRequestURI();
        if (!KEY.matcher(key).matches() || route.length() > LONGEST_ROUTE) {
            problems.answer(request, response, new Refused(HttpStatus.BAD_REQUEST, "invalid-idempotency-key"));
            return;
        }
        var repeated = new Repeated(CurrentScope.get().person(), route, key);
        var sent = SentContent.of(request);
        var claim = requests.claim(repeated, sent.hash());
        switch (claim.kind()) {
            case FIRST -> first(repeated, sent.request(), response, chain);
            case ANSWERED -> replay(claim.answer(), response);
            case DONE -> problems.answer(request, response, Refused.conflict("already-done"));
            case RUNNING -> problems.answer(request, response, Refused.later(HttpStatus.CONFLICT, "still-running", 1));
            case OTHER_CONTENT -> problems.answer(request, response, Refused.invalid("idempotency-key-reused"));
        }
    }

    private static @Nullable String key(HttpServletRequest request) {
        var header = request.getHeader(HEADER);
        return header != null ? header : request.getParameter(FIELD);
    }

    private void first(Repeated repeated, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var kept = new KeptResponse(response);
        var finished = false;
        Repeated.begin(repeated);
        try {
            chain.doFilter(request, kept);
            finished = true;
        } finally {
            Repeated.end();
            if (finished && kept.getStatus() < HttpStatus.BAD_REQUEST.value()) {
                keep(repeated, kept, request.isAsyncStarted());
            } else {
                requests.forget(repeated);
            }
        }
    }

    private void keep(Repeated repeated, KeptResponse response, boolean goesOn) {
        var body = response.body();
        if (body == null || goesOn) {
            requests.done(repeated, response.getStatus());
            return;
        }
        var headers = new HashMap<String, String>();
        for (var name : KEPT_HEADERS) {
            var value = response.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        requests.answered(repeated, new Answer(response.getStatus(), headers, body));
    }

    private static void replay(@Nullable Answer answer, HttpServletResponse response) throws IOException {
        if (answer != null) {
            response.setStatus(answer.status());
            answer.headers().forEach(response::setHeader);
            response.setHeader(REPLAYED, "true");
            response.getOutputStream().write(answer.body());
        }
    }
}
