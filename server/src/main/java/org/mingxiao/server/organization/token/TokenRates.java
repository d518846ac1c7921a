package org.mingxiao.server.organization.token;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How many calls a second each token has, on this server. */
@Component
class TokenRates {
    private final Clock clock;
    private final int perSecond;
    private final Map<UUID, Second> seconds = new ConcurrentHashMap<>();

    TokenRates(Clock clock, @Value("${mingxiao.token.calls-per-second:50}") int perSecond) {
        this.clock = clock;
        this.perSecond = perSecond;
    }

    private record Second(long second, int calls) {}

    boolean allows(UUID token) {
        var now = clock.instant().getEpochSecond();
        var counted = seconds.merge(
                token,
                new Second(now, 1),
                (before, next) -> before.second() == now ? new Second(now, before.calls() + 1) : next);
        return counted.calls() <= perSecond;
    }
}
