package org.mingxiao.server.approval.flow;

import org.mingxiao.server.approval.Minutes;
import org.mingxiao.server.approval.StepOpened;
import org.mingxiao.server.shared.access.CurrentScope;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The minutes of a collective decision go to the finance bureau with their matter, and come back with it. */
@Component
class MinutesGoAlong {
    private final Decisions decisions;
    private final Minutes minutes;

    MinutesGoAlong(Decisions decisions, Minutes minutes) {
        this.decisions = decisions;
        this.minutes = minutes;
    }

    @EventListener
    void on(StepOpened step) {
        decisions.minutes(CurrentScope.get(), step.caseId()).forEach(upload -> minutes.file(upload, step.filed()));
    }
}
