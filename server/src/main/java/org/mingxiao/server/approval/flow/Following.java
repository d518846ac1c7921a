package org.mingxiao.server.approval.flow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mingxiao.server.approval.Progress;
import org.mingxiao.server.approval.Progress.StepProgress;
import org.mingxiao.server.organization.People;
import org.mingxiao.server.organization.Units;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells how far cases have come. */
@Service
@Transactional(readOnly = true)
public class Following {
    private final Cases cases;
    private final Casting casting;
    private final Decisions decisions;
    private final People people;
    private final Units units;

    Following(Cases cases, Casting casting, Decisions decisions, People people, Units units) {
        this.cases = cases;
        this.casting = casting;
        this.decisions = decisions;
        this.people = people;
        this.units = units;
    }

    /** @throws Refused 404 where the case is not seen */
    public Progress progress(Scope scope, UUID caseId) {
        return progress(scope, cases.require(scope, caseId));
    }

    /** How far the latest case of a matter has come. */
    public Optional<Progress> latest(Scope scope, String kind, UUID matter) {
        return cases.latest(scope, kind, matter).map(found -> progress(scope, found));
    }

    /** The task that is the person's turn now. */
    public Optional<UUID> turn(Scope scope, UUID caseId) {
        var now = cases.require(scope, caseId);
        return now.isRunning()
                ? now.state().turns(scope.persons()).stream().map(Task::id).findFirst()
                : Optional.empty();
    }

    /** Whether the person has prepared the matter, and so may not approve it. */
    public boolean isOwnMatter(Scope scope, UUID caseId) {
        return scope.persons().stream().anyMatch(cases.require(scope, caseId).hands()::contains);
    }

    /** Whether the person submitted the case, or has or had a turn. */
    public boolean hasPart(Scope scope, UUID caseId) {
        return cases.require(scope, caseId).people().contains(scope.person());
    }

    /** Whether the person could take something back now. */
    public boolean canWithdraw(Scope scope, UUID caseId) {
        var now = cases.require(scope, caseId);
        if (!now.isRunning()) {
            return false;
        }
        var own = decisions.lastApprovalBy(scope, caseId);
        var last = decisions.last(scope, caseId).map(Decision::id);
        var takesBack = own.filter(decision -> now.state()
                        .canTakeBack(
                                decision.id(),
                                last.filter(decision.id()::equals).isPresent()))
                .isPresent();
        return takesBack || scope.person().equals(now.beganBy()) && now.state().isUntouched();
    }

    private Progress progress(Scope scope, Case found) {
        var matter = found.matter();
        var plan = found.state().plan();
        var steps = new ArrayList<StepProgress>();
        for (int at = 0; at < plan.size(); at++) {
            steps.add(step(found, at));
        }
        return new Progress(
                found.id(),
                matter,
                units.names(List.of(matter.unit())).getOrDefault(matter.unit(), ""),
                found.route().name(),
                found.route().version(),
                found.status(),
                found.round(),
                found.beganBy(),
                people.names(List.of(found.beganBy())).getOrDefault(found.beganBy(), ""),
                found.beganAt(),
                found.endedAt(),
                found.stepKey(),
                steps,
                decisions.of(scope, matter.kind(), matter.id()));
    }

    private StepProgress step(Case found, int at) {
        var step = found.state().plan().get(at);
        var collective = step.meeting() != null;
        var done =
                found.status() == Progress.Status.APPROVED || at < found.state().step();
        if (done) {
            return new StepProgress(step.key(), step.name(), "passed", collective, List.of(), null);
        }
        if (found.isRunning() && at == found.state().step()) {
            var open = found.open();
            var assignees = open.stream().map(Task::assignee).distinct().toList();
            var names = people.names(assignees);
            var due = open.stream().map(Task::due).min(LocalDate::compareTo).orElse(null);
            return new StepProgress(
                    step.key(),
                    step.name(),
                    "current",
                    collective,
                    assignees.stream().map(id -> names.getOrDefault(id, "")).toList(),
                    due);
        }
        var names = casting.cast(found.matter().unit(), step, found.hands()).names();
        return new StepProgress(step.key(), step.name(), "ahead", collective, names, null);
    }
}
