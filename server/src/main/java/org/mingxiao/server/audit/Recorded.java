package org.mingxiao.server.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * An act on record, as the timeline of its subject shows it.
 *
 * @param number grows with the order of writing; numbers may be missing, for acts that were given up
 * @param actorName as it was when the act was done
 * @param action its words for people stand under {@code act.} and this in {@code messages}
 */
public record Recorded(
        long number, Instant at, UUID actor, String actorName, String action, Map<String, String> detail) {
    public Recorded {
        detail = Map.copyOf(detail);
    }
}
