package org.mingxiao.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.mingxiao.server.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;

/** Who watches the server learns that acts are no longer sealed. */
@ServerTest
class SealingHealthTest {
    private final SealingWork work;
    private final Sealing sealing;
    private final Clock clock;

    @Autowired
    SealingHealthTest(SealingWork work, Sealing sealing, Clock clock) {
        this.work = work;
        this.sealing = sealing;
        this.clock = clock;
    }

    @Test
    void it_is_well_while_acts_are_sealed() {
        work.seal();

        assertThat(new SealingHealth(work, sealing, clock).health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void it_is_down_when_nobody_has_sealed_for_a_minute() {
        work.seal();
        var later = Clock.offset(clock, SealingHealth.LONGEST.plus(Duration.ofSeconds(5)));

        assertThat(new SealingHealth(work, sealing, later).health().getStatus()).isEqualTo(Status.DOWN);
    }
}
