package org.mingxiao.server.approval.flow;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.approval.Meeting;

/**
 * Something that was decided on a case; it stays as it is.
 *
 * @param onBehalfOf whose turn a substitute took; null where it was the person's own
 * @param toName whom or where it went
 */
record Decision(
        UUID id,
        UUID caseId,
        int visit,
        int step,
        String stepName,
        Act act,
        UUID person,
        @Nullable UUID onBehalfOf,
        @Nullable String toName,
        String text,
        @Nullable Meeting meeting,
        Instant at) {
    /** What was done. */
    enum Act {
        BEGUN,
        APPROVED,
        SENT_BACK,
        WITHDRAWN,
        DELEGATED,
        SIGNER_ADDED
    }
}
