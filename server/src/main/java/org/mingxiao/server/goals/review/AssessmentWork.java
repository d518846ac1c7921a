package org.mingxiao.server.goals.review;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.mingxiao.server.shared.access.CurrentScope;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for forms without a score, and for departments whose forms are to be held against each other. */
@Component
class AssessmentWork {
    private final Assessments assessments;
    private final AcrossForms across;

    AssessmentWork(Assessments assessments, AcrossForms across) {
        this.assessments = assessments;
        this.across = across;
    }

    @Scheduled(fixedDelay = 5_000)
    @SchedulerLock(name = "goals-review-scores", lockAtMostFor = "5m")
    void catchUp() {
        CurrentScope.run(Scope.program(), () -> {
            int some;
            do {
                some = assessments.catchUp(Scope.program());
            } while (some > 0);
        });
    }

    @Scheduled(fixedDelay = 2_000)
    @SchedulerLock(name = "goals-review-across", lockAtMostFor = "30m")
    void across() {
        CurrentScope.run(Scope.program(), across::runWaiting);
    }
}
