package org.mingxiao.server.goals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What became of a save.
 *
 * @param form as it stands now, what others saved before included
 * @param saved what was written
 * @param conflicts what somebody else had changed meanwhile: not written
 * @param rejected what cannot be written at all
 */
public record SavedCells(
        GoalForm form, List<Cell> saved, List<Conflict> conflicts, List<Rejection> rejected, Instant savedAt) {
    public record Cell(UUID line, String column, String value) {}

    /**
     * @param value what stands there now
     * @param by who wrote it
     */
    public record Conflict(UUID line, String column, String value, String by, Instant at) {}

    /** @param reason ends the key of its words: {@code goals.rejected.…} */
    public record Rejection(UUID line, String column, String reason) {}
}
