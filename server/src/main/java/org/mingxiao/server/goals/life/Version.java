package org.mingxiao.server.goals.life;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.goals.GoalLine;
import org.mingxiao.server.goals.notes.Answers.AnsweredFinding;

/**
 * A form as it was submitted.
 *
 * @param number from 1
 * @param sha256 of its lines, so that any later change of them shows
 * @param reason given with the submission; null where there was none
 * @param findings on it, with the answers that it was submitted with
 */
public record Version(
        int number,
        String sha256,
        UUID by,
        String byName,
        Instant at,
        @Nullable String reason,
        List<GoalLine> lines,
        List<AnsweredFinding> findings) {
    public Version {
        lines = List.copyOf(lines);
        findings = List.copyOf(findings);
    }

    /** Whether the lines are those that were submitted. */
    public boolean isIntact() {
        return Sealed.sha256(lines).equals(sha256);
    }
}
