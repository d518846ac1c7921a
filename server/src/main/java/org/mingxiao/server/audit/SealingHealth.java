package org.mingxiao.server.audit;

import java.time.Clock;
import java.time.Duration;
import org.mingxiao.server.shared.access.CurrentScope;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** {@code audit} in {@code /actuator/health}: down where acts have waited for their seal for a minute, or nobody looks for them. */
@Component("auditHealthIndicator")
class SealingHealth implements HealthIndicator {
    static final Duration LONGEST = Duration.ofMinutes(1);

    private final SealingWork work;
    private final Sealing sealing;
    private final Clock clock;

    SealingHealth(SealingWork work, Sealing sealing, Clock clock) {
        this.work = work;
        this.sealing = sealing;
        this.clock = clock;
    }

    @Override
    public Health health() {
        var before = clock.instant().minus(LONGEST);
        var waiting = CurrentScope.during(Scope.program(), () -> sealing.waitingSince(before));
        var health = work.passed().isBefore(before) || waiting > 0 ? Health.down() : Health.up();
        return health.withDetail("sealedAt", work.passed())
                .withDetail("waiting", waiting)
                .build();
    }
}
