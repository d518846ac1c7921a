package org.mingxiao.server.shared.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.mingxiao.server.shared.access.CurrentScope;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.problem.Problems;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Requests of the API a second for each person and so for each token of theirs (429), and the length of what is sent (413) where
 * it is no upload: those have their own limit.
 */
@Component
@Order(RequestLimits.ORDER)
class RequestLimits extends OncePerRequestFilter {
    /** Behind the security chain, before anything reads what was sent. */
    static final int ORDER = Ordered.LOWEST_PRECEDENCE - 20;

    private final Map<UUID, Allowance> allowances = new ConcurrentHashMap<>();
    private final Problems problems;
    private final int aSecond;
    private final long longest;

    RequestLimits(
            Problems problems,
            @Value("${mingxiao.limits.requests-a-second}") int aSecond,
            @Value("${mingxiao.limits.longest-request}") DataSize longest) {
        this.problems = problems;
        this.aSecond = aSecond;
        this.longest = longest.toBytes();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isTooFast(request)) {
            problems.answer(request, response, Refused.later(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", 1));
        } else if (isUpload(request)) {
            chain.doFilter(request, response);
        } else if (request.getContentLengthLong() > longest) {
            problems.answer(request, response, tooLarge());
        } else {
            answer(request, response, chain);
        }
    }

    /** What does not say how long it is, is counted while it is read. */
    private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var counted = request.getContentLengthLong() < 0 && request.getHeader("Transfer-Encoding") != null
                ? new Counted(request, longest)
                : request;
        try {
            chain.doFilter(counted, response);
        } catch (Refused refused) { // by what reads before any controller does
            problems.answer(request, response, refused);
        }
    }

    private boolean isTooFast(HttpServletRequest request) {
        if (!CurrentScope.isSignedIn() || !request.getRequestURI().startsWith("/api/")) {
            return false;
        }
        var now = System.nanoTime();
        return !allowances
                .computeIfAbsent(CurrentScope.get().person(), person -> new Allowance(aSecond, now))
                .take(now);
    }

    @Scheduled(fixedDelay = 60_000)
    void forgetFull() {
        var now = System.nanoTime();
        allowances.values().removeIf(allowance -> allowance.isFull(now));
    }

    private static boolean isUpload(HttpServletRequest request) {
        return Objects.toString(request.getContentType(), "")
                .toLowerCase(Locale.ROOT)
                .startsWith("multipart/");
    }

    private static Refused tooLarge() {
        return new Refused(HttpStatus.CONTENT_TOO_LARGE, "too-large");
    }

    private static final class Counted extends HttpServletRequestWrapper {
        private final long longest;

        Counted(HttpServletRequest request, long longest) {
            super(request);
            this.longest = longest;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new CountedStream(super.getInputStream(), longest);
        }
    }

    private static final class CountedStream extends ServletInputStream {
        private final ServletInputStream in;
        private long left;

        CountedStream(ServletInputStream in, long longest) {
            this.in = in;
            this.left = longest;
        }

        private int counted(int read, int count) {
            left -= Math.max(count, 0);
            if (left < 0) {
                throw tooLarge();
            }
            return read;
        }

        @Override
        public int read() throws IOException {
            var one = in.read();
            return counted(one, one < 0 ? 0 : 1);
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            var count = in.read(into, offset, length);
            return counted(count, count);
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
