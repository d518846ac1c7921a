package org.mingxiao.server.shared.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.mingxiao.server.shared.access.Access;
import org.mingxiao.server.shared.access.SecurityStep;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where browsers report what the content security policy kept out. Open to everybody, so what is taken in is little. */
@RestController
@Access(everybody = true)
class ContentPolicyReports implements SecurityStep {
    static final int MOST_A_MINUTE = 30;

    private static final Logger LOG = LoggerFactory.getLogger(ContentPolicyReports.class);
    private static final int MOST_BYTES = 4096;
    private static final long MINUTE = 60_000;

    private final Clock clock;
    private long minute;
    private int inThisMinute;

    ContentPolicyReports(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void add(HttpSecurity http) throws Exception {
        http.csrf(csrf -> csrf.ignoringRequestMatchers("/csp-report"));
    }

    @PostMapping("/csp-report")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void report(HttpServletRequest request) throws IOException {
        if (isWelcome()) {
            var text = new String(request.getInputStream().readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
            LOG.warn("content security policy: {}", text.replaceAll("\\p{Cntrl}+", " "));
        }
    }

    private synchronized boolean isWelcome() {
        var now = clock.millis() / MINUTE;
        if (now != minute) {
            minute = now;
            inThisMinute = 0;
        }
        return ++inThisMinute <= MOST_A_MINUTE;
    }
}
