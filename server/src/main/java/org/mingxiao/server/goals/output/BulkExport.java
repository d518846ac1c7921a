package org.mingxiao.server.goals.output;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An export of many forms.
 *
 * @param total how many forms were asked for
 * @param done how many are in it
 * @param failed how many could not be written; the zip says which and why
 * @param product the zip; null until it is done
 */
record BulkExport(
        UUID id,
        String format,
        int total,
        int done,
        int failed,
        State state,
        @Nullable UUID product,
        Instant createdAt) {
    enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }

    public boolean isRunning() {
        return state == State.WAITING || state == State.RUNNING;
    }

    public int percent() {
        return total == 0 ? 0 : (done + failed) * 100 / total;
    }
}
