package org.mingxiao.server.goals;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.goals.layout.GoalKind;

/** A goal form as a list shows it. */
public record GoalSummary(
        UUID id,
        GoalKind kind,
        String title,
        @Nullable String projectCode,
        int year,
        @Nullable UUID round,
        UUID unit,
        UUID department,
        GoalStatus status,
        boolean filed,
        int version,
        Instant changedAt) {}
