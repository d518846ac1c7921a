package org.mingxiao.server.approval.flow;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.mingxiao.server.approval.Approved;
import org.mingxiao.server.approval.Progress.Status;
import org.mingxiao.server.approval.StepOpened;
import org.mingxiao.server.approval.flow.Outcome.Next;
import org.mingxiao.server.approval.route.Party;
import org.mingxiao.server.approval.route.Step;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes what was decided and moves the case: writes it over the version it was decided on, opens the next step, tells of it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Moves {
    private static final int ATTEMPTS = 20;

    private final Cases cases;
    private final Casting casting;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Moves(Cases cases, Casting casting, JdbcClient database, ApplicationEventPublisher events, Clock clock) {
        this.cases = cases;
        this.casting = casting;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Decides on the case as it is and writes the outcome; where somebody else was quicker, decides again on what the case has
     * become, which refuses what no longer has its turn.
     *
     * @return the case before and after
     */
    Moved move(Scope scope, UUID caseId, Function<Case, Outcome> decide) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var before = cases.require(scope, caseId);
            var outcome = decide.apply(before);
            var after = follow(before, outcome);
            if (cases.write(before, after)) {
                if (outcome.next() instanceof Next.Finish) {
                    copies(after);
                }
                return new Moved(before, after, outcome.next());
            }
        }
        throw Refused.conflict("approval-busy");
    }

    /** A case that was moved. */
    record Moved(Case before, Case after, Next next) {}

    /** Tells the other modules where the case has gone. */
    void tell(Moved moved) {
        var matter = moved.after().matter();
        var id = moved.after().id();
        if (moved.next() instanceof Next.Finish) {
            events.publishEvent(new Approved(id, matter.kind(), matter.id()));
        } else if (moved.next() instanceof Next.Open || moved.next() instanceof Next.Resume) {
            tellOpened(moved.after());
        }
    }

    void tellOpened(Case opened) {
        events.publishEvent(new StepOpened(
                opened.id(),
                opened.matter().kind(),
                opened.matter().id(),
                opened.state().current().key(),
                opened.filed(),
                assignees(opened.open())));
    }

    private Case follow(Case before, Outcome outcome) {
        var state = before.state();
        var next = outcome.next();
        if (next instanceof Next.Open open) {
            return opened(before, new CaseState(state.plan(), open.step(), state.visit(), outcome.tasks()));
        }
        if (next instanceof Next.Resume resume) {
            var resumed = new CaseState(state.plan(), resume.step(), resume.visit(), outcome.tasks());
            return before.moved(resumed, Status.RUNNING, isFiled(resumed), Set.of(), null);
        }
        var stayed = new CaseState(state.plan(), state.step(), state.visit(), outcome.tasks());
        var people = assignees(outcome.tasks());
        if (next instanceof Next.Finish) {
            return before.moved(stayed, Status.APPROVED, before.filed(), receivers(before), clock.instant());
        }
        if (next instanceof Next.Return) {
            return before.moved(stayed, Status.RETURNED, before.filed(), people, clock.instant());
        }
        if (next instanceof Next.Withdraw) {
            return before.moved(stayed, Status.WITHDRAWN, before.filed(), people, clock.instant());
        }
        return before.moved(stayed, Status.RUNNING, before.filed(), people, null);
    }

    /** The case with its step opened anew: a task for each person who can take it. */
    Case opened(Case before, CaseState state) {
        var visit = Math.max(
                        state.visit(),
                        state.tasks().stream().mapToInt(Task::visit).max().orElse(0))
                + 1;
        var step = state.current();
        var tasks = new ArrayList<>(state.tasks());
        var fresh = tasks(before, step, state.step(), visit);
        tasks.addAll(fresh);
        var after = new CaseState(state.plan(), state.step(), visit, tasks);
        return before.moved(after, Status.RUNNING, before.filed() || isFiled(after), assignees(fresh), null);
    }

    private List<Task> tasks(Case of, Step step, int position, int visit) {
        var now = clock.instant();
        var due = LocalDate.now(clock).plusDays(step.days());
        return casting.cast(of.matter().unit(), step, of.hands()).takers().entrySet().stream()
                .flatMap(party -> party.getValue().stream()
                        .map(person -> fresh(visit, position, party.getKey(), person.id(), false, now, due)))
                .toList();
    }

    static Task fresh(int visit, int step, int party, UUID person, boolean added, Instant now, LocalDate due) {
        return new Task(
                UUID.randomUUID(), visit, step, party, person, TaskState.OPEN, added, null, null, now, null, due);
    }

    private static boolean isFiled(CaseState state) {
        return state.plan().subList(0, state.step() + 1).stream().anyMatch(Step::liesWithBureau);
    }

    private static Set<UUID> assignees(List<Task> tasks) {
        var assignees = new HashSet<UUID>();
        tasks.forEach(task -> assignees.add(task.assignee()));
        return assignees;
    }

    /** Who gets a copy of the approved matter. */
    private Set<UUID> receivers(Case approved) {
        var receivers = new HashSet<UUID>();
        for (Party party : approved.route().copies()) {
            casting.holders(party, approved.matter().unit()).forEach(person -> receivers.add(person.id()));
        }
        return receivers;
    }

    private void copies(Case approved) {
        for (var receiver : receivers(approved)) {
            database.sql("insert into approval.copy (case_id, person_id, at) values (:case, :person, :at)")
                    .param("case", approved.id())
                    .param("person", receiver)
                    .param("at", Cases.at(clock.instant()))
                    .update();
        }
    }
}
