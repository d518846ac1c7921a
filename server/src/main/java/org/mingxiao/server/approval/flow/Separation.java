package org.mingxiao.server.approval.flow;

import java.util.UUID;
import org.mingxiao.server.organization.Duties;
import org.mingxiao.server.organization.Duty;
import org.mingxiao.server.organization.DutyDone;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Keeps apart on each case who must not be the same person: by its whole history, and with the conflicts of both for substitutes. */
@Component
class Separation {
    private final Duties duties;

    Separation(Duties duties) {
        this.duties = duties;
    }

    /** Refuses who has prepared a running case, and so never has a turn on it. */
    void checkOwn(Scope scope, Case matter) {
        if (matter.isRunning() && matter.hands().contains(scope.person())) {
            throw new Refused(HttpStatus.FORBIDDEN, "approval-own-matter");
        }
    }

    /**
     * Refuses who has entered, changed or submitted the matter, or stands in for somebody who has.
     *
     * @param assignee whose turn is taken: the person's own, or that of somebody stood in for
     */
    void check(Scope scope, Case matter, UUID assignee) {
        var hands = matter.hands();
        if (hands.contains(scope.person()) || hands.contains(assignee)) {
            throw new Refused(HttpStatus.FORBIDDEN, "approval-own-matter");
        }
        var history = hands.stream()
                .map(hand -> DutyDone.by(hand, Duty.PREPARE_BUDGET))
                .toList();
        for (var person : scope.persons()) {
            duties.check(history, new DutyDone(scope.person(), person, Duty.APPROVE_BUDGET));
        }
    }
}
