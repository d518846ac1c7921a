package org.mingxiao.server.goals;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a goal form stands between draft and approval (rules.md §2.1, §14). */
public enum GoalStatus {
    /** 草稿: being filled in */
    DRAFT,
    /** 已送审: on its way through the department */
    SUBMITTED,
    /** 审核中: filed with the finance bureau, which reviews it */
    IN_REVIEW,
    /** 审核通过 (优) */
    PASSED,
    /** 修改后通过 (良): the department edits, and a reviewer confirms, which makes it passed */
    PASSED_WITH_EDITS,
    /** 不予通过 (差): stays out of the budget */
    REJECTED,
    /** 已批复 */
    APPROVED,
    /** 调整中: approved once, now being changed for a reason */
    REVISED;

    private static final Map<GoalStatus, Set<GoalStatus>> NEXT = new EnumMap<>(Map.of(
            DRAFT, EnumSet.of(SUBMITTED),
            SUBMITTED, EnumSet.of(DRAFT, REVISED, IN_REVIEW),
            IN_REVIEW, EnumSet.of(DRAFT, REVISED, SUBMITTED, PASSED, PASSED_WITH_EDITS, REJECTED),
            PASSED, EnumSet.of(APPROVED, DRAFT, REVISED),
            PASSED_WITH_EDITS, EnumSet.of(PASSED, DRAFT, REVISED),
            REJECTED, EnumSet.of(DRAFT, REVISED),
            APPROVED, EnumSet.of(REVISED),
            REVISED, EnumSet.of(SUBMITTED)));

    /** The states that may follow. */
    public Set<GoalStatus> next() {
        return Set.copyOf(NEXT.getOrDefault(this, EnumSet.noneOf(GoalStatus.class)));
    }

    public boolean mayBecome(GoalStatus other) {
        return next().contains(other);
    }

    /** Whether the finance bureau has the form. */
    public boolean isFiled() {
        return this != DRAFT && this != SUBMITTED && this != REVISED;
    }

    /** Whether cells may be changed. */
    public boolean isEditable() {
        return this == DRAFT || this == REVISED || this == PASSED_WITH_EDITS;
    }
}
