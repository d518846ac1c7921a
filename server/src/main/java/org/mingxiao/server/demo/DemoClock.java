package org.mingxiao.server.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.mingxiao.server.shared.Time;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The clock of a demonstration: an invented person may have acted some days ago, so that a task can be late today. */
@Component
@Primary
@ConditionalOnProperty("mingxiao.demo")
class DemoClock extends Clock {
    private final Clock real = Clock.system(Time.ZONE);
    private final ThreadLocal<Duration> back = ThreadLocal.withInitial(() -> Duration.ZERO);

    /** Only what this thread does meanwhile is done then. */
    void daysAgo(int days, Runnable acts) {
        back.set(Duration.ofDays(days));
        try {
            acts.run();
        } finally {
            back.remove();
        }
    }

    @Override
    public Instant instant() {
        return real.instant().minus(back.get());
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return real.withZone(zone);
    }
}
