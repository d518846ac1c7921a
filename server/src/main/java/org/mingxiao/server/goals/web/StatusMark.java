package org.mingxiao.server.goals.web;

import org.mingxiao.server.goals.GoalStatus;

/** How the state of a form looks: the kinds of mark that {@code shared/parts :: status} knows. */
final class StatusMark {
    private StatusMark() {}

    static String of(GoalStatus status) {
        return switch (status) {
            case DRAFT -> "draft";
            case SUBMITTED -> "waiting";
            case IN_REVIEW -> "review";
            case PASSED, PASSED_WITH_EDITS, APPROVED -> "done";
            case REJECTED -> "refused";
            case REVISED -> "changed";
        };
    }
}
