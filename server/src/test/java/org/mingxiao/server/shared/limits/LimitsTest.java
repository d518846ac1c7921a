package org.mingxiao.server.shared.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How much one may ask at a time. */
class LimitsTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void fifty_requests_pass_at_once_and_fifty_more_each_second() {
        var allowance = new Allowance(50, 0);

        assertThat(taken(allowance, 200, 0)).isEqualTo(50);
        assertThat(taken(allowance, 200, SECOND / 2)).isEqualTo(25);
        assertThat(taken(allowance, 200, 10 * SECOND)).isEqualTo(50);
    }

    @Test
    void an_allowance_that_is_full_again_need_not_be_kept() {
        var allowance = new Allowance(50, 0);
        assertThat(allowance.isFull(0)).isTrue();

        allowance.take(0);

        assertThat(allowance.isFull(0)).isFalse();
        assertThat(allowance.isFull(SECOND)).isTrue();
    }

    private static int taken(Allowance allowance, int tries, long now) {
        var taken = 0;
        for (var i = 0; i < tries; i++) {
            taken += allowance.take(now) ? 1 : 0;
        }
        return taken;
    }
}
