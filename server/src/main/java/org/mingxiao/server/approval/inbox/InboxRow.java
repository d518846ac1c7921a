package org.mingxiao.server.approval.inbox;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.approval.Progress.Status;

/**
 * A case in a list.
 *
 * @param task the person's turn; null where it is not
 * @param step the step whose turn it is, or was when the case ended
 * @param due until when the step is due; null once the case has ended
 * @param left days until then; negative where it is late
 * @param reminded when the step was called for last (催办); null where it was not
 * @param collective whether the step needs the record of a collective decision, and so is no matter for a batch
 */
public record InboxRow(
        UUID caseId,
        @Nullable UUID task,
        String kind,
        String title,
        @Nullable BigDecimal amount,
        String unitName,
        String step,
        Status status,
        String beganByName,
        Instant beganAt,
        @Nullable LocalDate due,
        long left,
        @Nullable Instant reminded,
        boolean collective) {
    public boolean isLate() {
        return due != null && left < 0;
    }
}
