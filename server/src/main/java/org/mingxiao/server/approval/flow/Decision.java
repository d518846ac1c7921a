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
    /**
     * Something that is decided now, at the step where the case stands.
     *
     * @param assignee whose turn it was; null where it was nobody's
     */
    static Decision at(
            Case on,
            UUID id,
            Act act,
            UUID person,
            @Nullable UUID assignee,
            @Nullable String toName,
            String text,
            @Nullable Meeting meeting,
            Instant now) {
        return new Decision(
                id,
                on.id(),
                on.state().visit(),
                on.state().step(),
                on.state().current().name(),
                act,
                person,
                person.equals(assignee) ? null : assignee,
                toName,
                text,
                meeting,
                now);
    }

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
