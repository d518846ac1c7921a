package org.mingxiao.server.goals.review;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingxiao.core.review.ReviewScore;
import org.mingxiao.server.goals.GoalStatus;
import org.mingxiao.server.goals.layout.GoalKind;

/**
 * A line of the work list.
 *
 * @param amount in 万元; null where the form does not say
 * @param grade suggested by the machine
 * @param open errors and warnings whose answer nobody has accepted
 * @param across findings between this form and others of its department
 * @param given the grade that a person gave; null where none did
 * @param key where the next page begins after this line
 */
public record ReviewItem(
        UUID form,
        int version,
        UUID department,
        String departmentName,
        String unitName,
        GoalKind kind,
        String title,
        @Nullable BigDecimal amount,
        int completeness,
        int relevance,
        int adequacy,
        int feasibility,
        int total,
        ReviewScore.Band grade,
        int errors,
        int warnings,
        int answered,
        int open,
        int across,
        GoalStatus status,
        ReviewScore.@Nullable Band given,
        String key) {}
