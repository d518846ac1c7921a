package org.mingxiao.server.goals.life;

import org.mingxiao.server.approval.Approved;
import org.mingxiao.server.approval.SentBack;
import org.mingxiao.server.approval.StepOpened;
import org.mingxiao.server.approval.Withdrawn;
import org.mingxiao.server.goals.GoalStates;
import org.mingxiao.server.goals.GoalStatus;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Goal forms follow their approval, in the transaction of each step of it. */
@Component
class ApprovalSteps {
    private final GoalStates states;

    ApprovalSteps(GoalStates states) {
        this.states = states;
    }

    /** Within the department it is submitted; once it lies with the finance bureau it is filed and in review. */
    @EventListener
    void on(StepOpened step) {
        if (isGoal(step.kind())) {
            states.moved(
                    step.id(),
                    step.filed() ? GoalStatus.IN_REVIEW : GoalStatus.SUBMITTED,
                    step.filed(),
                    "",
                    step.caseId());
        }
    }

    @EventListener
    void on(Approved approved) {
        if (isGoal(approved.kind())) {
            states.moved(approved.id(), GoalStatus.IN_REVIEW, true, "", approved.caseId());
        }
    }

    @EventListener
    void on(SentBack back) {
        if (isGoal(back.kind()) && back.toBeginning()) {
            states.moved(back.id(), GoalStatus.DRAFT, false, back.reason(), back.caseId());
        }
    }

    @EventListener
    void on(Withdrawn withdrawn) {
        if (isGoal(withdrawn.kind())) {
            states.moved(withdrawn.id(), GoalStatus.DRAFT, false, "", withdrawn.caseId());
        }
    }

    private static boolean isGoal(String kind) {
        return kind.startsWith("goals.");
    }
}
