package org.mingxiao.server.approval.flow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.approval.Matter;
import org.mingxiao.server.approval.Meeting;
import org.mingxiao.server.approval.Minutes;
import org.mingxiao.server.approval.Progress.Status;
import org.mingxiao.server.approval.SentBack;
import org.mingxiao.server.approval.Withdrawn;
import org.mingxiao.server.approval.flow.Outcome.Next;
import org.mingxiao.server.organization.Units;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.act.Acts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Approving, sending back, taking back. Each act takes the task that the person saw, or null for whichever is the person's now. */
@Service
@Transactional
public class Deciding {
    /** The step to send back to that stands for the beginning. */
    public static final String BEGINNING = "";

    private final Moves moves;
    private final Turns turns;
    private final Decisions decisions;
    private final Minutes minutes;
    private final Units units;
    private final Acts acts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deciding(
            Moves moves,
            Turns turns,
            Decisions decisions,
            Minutes minutes,
            Units units,
            Acts acts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.moves = moves;
        this.turns = turns;
        this.decisions = decisions;
        this.minutes = minutes;
        this.units = units;
        this.acts = acts;
        this.events = events;
        this.clock = clock;
    }

    public void approve(Scope scope, UUID caseId, @Nullable UUID task, String opinion, @Nullable Meeting meeting) {
        var id = UUID.randomUUID();
        var taken = new AtomicReference<@Nullable UUID>();
        var moved = moves.move(scope, caseId, now -> {
            var own = turns.require(scope, now, task);
            taken.set(own.get(0).assignee());
            requireMeeting(scope, now, own, meeting);
            return now.state().approve(ids(own), id);
        });
        decisions.add(Decision.at(
                moved.before(),
                id,
                Decision.Act.APPROVED,
                scope.person(),
                taken.get(),
                null,
                opinion,
                meeting,
                clock.instant()));
        record("approval.approved", moved.before(), Map.of("opinion", opinion));
        if (moved.next() instanceof Next.Finish) {
            record("approval.finished", moved.after(), Map.of());
        }
        moves.tell(moved);
    }

    /** A step of a collective decision is approved with a meeting that carries the matter, and no other step with one. */
    private void requireMeeting(Scope scope, Case now, List<Task> own, @Nullable Meeting meeting) {
        var rule = now.state().current().meeting();
        if (rule == null || own.stream().allMatch(Task::added)) {
            return;
        }
        if (meeting == null) {
            throw Refused.invalid("approval-meeting-missing");
        }
        var faults = new ArrayList<>(MeetingFaults.of(rule, meeting, now.matter(), LocalDate.now(clock)));
        var attached = meeting.minutes();
        if (attached != null && !isMinutesOf(scope, now.matter(), attached)) {
            faults.add(Lists.words("approval.meeting.foreign-minutes"));
        }
        if (!faults.isEmpty()) {
            throw Refused.invalid("approval-meeting", Lists.all(faults));
        }
    }

    /** Whether the upload is there, in sight, and of the matter's unit or of one above it, whose meeting may decide on many. */
    private boolean isMinutesOf(Scope scope, Matter matter, UUID upload) {
        return minutes.find(scope, upload)
                .filter(kept -> units.upwards(matter.unit()).stream()
                        .anyMatch(unit -> unit.id().equals(kept.unit())))
                .isPresent();
    }

    /** Sends back to an earlier step, by its key, or to the {@link #BEGINNING}. */
    public void sendBack(Scope scope, UUID caseId, @Nullable UUID task, String toStep, String reason) {
        requireReason(reason);
        var id = UUID.randomUUID();
        var taken = new AtomicReference<@Nullable UUID>();
        var moved = moves.move(scope, caseId, now -> {
            var own = turns.require(scope, now, task);
            taken.set(own.get(0).assignee());
            return toStep.equals(BEGINNING)
                    ? now.state().sendBackToBeginning(ids(own), id)
                    : now.state().sendBack(ids(own), earlier(now, toStep), id);
        });
        var toBeginning = moved.next() instanceof Next.Return;
        var toName = toBeginning ? null : moved.after().state().current().name();
        decisions.add(Decision.at(
                moved.before(),
                id,
                Decision.Act.SENT_BACK,
                scope.person(),
                taken.get(),
                toName,
                reason,
                null,
                clock.instant()));
        record("approval.sent-back", moved.before(), Map.of("reason", reason, "backTo", toName == null ? "" : toName));
        var matter = moved.after().matter();
        events.publishEvent(new SentBack(caseId, matter.kind(), matter.id(), toStep, toBeginning, reason));
        moves.tell(moved);
    }

    private static int earlier(Case now, String key) {
        var plan = now.state().plan();
        return IntStream.range(0, now.state().step())
                .filter(at -> plan.get(at).key().equals(key))
                .findFirst()
                .orElseThrow(() -> Refused.invalid("approval-not-earlier"));
    }

    /**
     * Takes back what the person did last, until the next step opens it: the approval, or, by whoever submitted it, the whole
     * case.
     */
    public void withdraw(Scope scope, UUID caseId, String reason) {
        var id = UUID.randomUUID();
        var own = decisions.lastApprovalBy(scope, caseId);
        var last = decisions.last(scope, caseId);
        var moved = moves.move(scope, caseId, now -> {
            if (!now.isRunning()) {
                throw turns.settled(scope, now);
            }
            if (own.isPresent()) {
                var decision = own.get().id();
                var isLast = last.filter(one -> one.id().equals(decision)).isPresent();
                if (now.state().canTakeBack(decision, isLast)) {
                    return now.state().takeBack(decision, id);
                }
            }
            return withdrawCase(scope, now, id);
        });
        var whole = moved.next() instanceof Next.Withdraw;
        decisions.add(Decision.at(
                moved.before(), id, Decision.Act.WITHDRAWN, scope.person(), null, null, reason, null, clock.instant()));
        record("approval.withdrawn", moved.before(), Map.of("reason", reason));
        var matter = moved.after().matter();
        if (whole) {
            events.publishEvent(new Withdrawn(caseId, matter.kind(), matter.id()));
        } else {
            moves.tell(moved);
        }
    }

    private Outcome withdrawCase(Scope scope, Case now, UUID id) {
        if (!scope.person().equals(now.beganBy())) {
            if (now.people().contains(scope.person())) {
                throw Refused.conflict("approval-opened-already");
            }
            throw Refused.notAllowed();
        }
        if (!now.state().isUntouched()) {
            throw Refused.conflict("approval-opened-already");
        }
        return now.state().withdraw(id);
    }

    private static Set<UUID> ids(List<Task> own) {
        return own.stream().map(Task::id).collect(Collectors.toUnmodifiableSet());
    }

    static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw Refused.invalid("approval-reason-missing");
        }
    }

    private void record(String action, Case on, Map<String, String> detail) {
        var all = new HashMap<>(detail);
        all.put("title", on.matter().title());
        if (on.status() == Status.RUNNING) {
            all.put("step", on.state().current().name());
        }
        acts.record(action, "approval.case", on.id(), on.matter().unit(), all);
    }
}
