package org.mingxiao.server.shared.act;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person did and that stays on record.
 *
 * @param action what was done, as module and past participle: {@code goals.submitted}; its words for people stand in
 *     {@code messages} under {@code act.goals.submitted}
 * @param subject what it was done to: {@code goals.form}
 * @param subjectId which one
 * @param unit whose business it is; null for the business of the whole system
 * @param detail what somebody who checks later wants to see: old and new value, reason. Never a secret
 */
public record Act(
        String action,
        String subject,
        UUID subjectId,
        @Nullable UUID unit,
        Map<String, String> detail) {
    public Act {
        detail = Map.copyOf(detail);
    }
}
