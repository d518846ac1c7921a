package org.mingxiao.server.approval.flow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's turn at a step (待办).
 *
 * @param visit the how-manieth opening of a step in its case this is part of: after a return a step is opened anew
 * @param step where in the plan of the case
 * @param party which of the step's parties
 * @param added whether a signer was added beyond the route (加签)
 * @param waitsFor the task that comes before this one; null where none does
 * @param settledBy the decision that ended it; null while none has
 * @param seenAt when the person opened it; null while it was not
 */
public record Task(
        UUID id,
        int visit,
        int step,
        int party,
        UUID assignee,
        TaskState state,
        boolean added,
        @Nullable UUID waitsFor,
        @Nullable UUID settledBy,
        Instant openedAt,
        @Nullable Instant seenAt,
        LocalDate due) {
    boolean isPending() {
        return state == TaskState.OPEN || state == TaskState.WAITING;
    }

    Task settled(TaskState outcome, UUID decision) {
        return new Task(id, visit, step, party, assignee, outcome, added, waitsFor, decision, openedAt, seenAt, due);
    }

    Task opened() {
        return new Task(id, visit, step, party, assignee, TaskState.OPEN, added, waitsFor, null, openedAt, seenAt, due);
    }

    Task waiting(UUID forTask) {
        return new Task(
                id, visit, step, party, assignee, TaskState.WAITING, added, forTask, null, openedAt, seenAt, due);
    }

    /** The same turn, of somebody else, who has not seen it yet. */
    Task handedTo(UUID person) {
        return new Task(id, visit, step, party, person, state, added, waitsFor, settledBy, openedAt, null, due);
    }
}
