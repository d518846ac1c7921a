package org.mingxiao.server.goals.review;

import java.time.Instant;
import java.util.UUID;
import org.mingxiao.core.review.ReviewScore;

/**
 * The bureau's opinion on a version of a form.
 *
 * @param machineTotal the machine's score when the opinion was given
 * @param machineGrade the grade that it suggested
 * @param reason why the grade is another than the one suggested; empty where it is the same
 * @param opinion what the department is told
 */
public record Opinion(
        int version,
        int machineTotal,
        ReviewScore.Band machineGrade,
        ReviewScore.Band grade,
        String reason,
        String opinion,
        UUID by,
        String byName,
        Instant at) {}
