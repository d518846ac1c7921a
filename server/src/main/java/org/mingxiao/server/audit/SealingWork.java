package org.mingxiao.server.audit;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.mingxiao.server.shared.access.CurrentScope;
import org.mingxiao.server.shared.access.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Seals each second, and publishes the head of each day when it is over: in the log, on the page, in a file beside the data. */
@Component
class SealingWork {
    private static final Logger LOG = LoggerFactory.getLogger(SealingWork.class);

    private final Sealing sealing;
    private final PublishedHeads published;
    private final Clock clock;
    private volatile Instant passed;

    SealingWork(Sealing sealing, @Value("${mingxiao.data}") Path folder, Clock clock) {
        this.sealing = sealing;
        this.clock = clock;
        this.passed = clock.instant();
        this.published = new PublishedHeads(folder.resolve(PublishedHeads.FILE));
    }

    @Scheduled(fixedDelay = 1000)
    void seal() {
        CurrentScope.run(Scope.program(), () -> {
            sealing.closeDay().ifPresent(this::publish);
            boolean more;
            do {
                more = sealing.sealSome();
            } while (more);
        });
        passed = clock.instant();
    }

    /** When this server last looked for what is to be sealed, and came to an end. */
    Instant passed() {
        return passed;
    }

    private void publish(DayHead head) {
        LOG.info("审计记录链每日链首 / head of the audit chain: {}", head.line());
        published.add(head);
    }
}
