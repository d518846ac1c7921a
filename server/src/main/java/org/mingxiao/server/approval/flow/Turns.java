package org.mingxiao.server.approval.flow;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.organization.People;
import org.mingxiao.server.shared.Time;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.act.Acts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whose turn it is, and who has seen it; whoever was too late is told. */
@Service
@Transactional
public class Turns {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Time.ZONE);

    private final Cases cases;
    private final Decisions decisions;
    private final Separation separation;
    private final People people;
    private final JdbcClient database;
    private final Acts acts;
    private final Clock clock;

    Turns(
            Cases cases,
            Decisions decisions,
            Separation separation,
            People people,
            JdbcClient database,
            Acts acts,
            Clock clock) {
        this.cases = cases;
        this.decisions = decisions;
        this.separation = separation;
        this.people = people;
        this.database = database;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * The turns the person has on a case now.
     *
     * @param seen the one the person saw; null for whichever it is
     * @throws Refused 409 {@code approval-settled}, with who did what when, where the person had one that is no more; 403 where the
     *     person has none, or has prepared the matter
     */
    List<Task> require(Scope scope, Case now, @Nullable UUID seen) {
        var own = now.isRunning() ? now.state().turns(scope.persons()) : List.<Task>of();
        if (seen != null && own.stream().noneMatch(task -> task.id().equals(seen))) {
            own = List.of();
        }
        if (own.isEmpty()) {
            separation.checkOwn(scope, now);
            throw now.people().stream().anyMatch(scope.persons()::contains)
                    ? settled(scope, now)
                    : Refused.notAllowed();
        }
        own.forEach(task -> separation.check(scope, now, task.assignee()));
        return own;
    }

    /** Somebody was there before: who did what, and when. */
    Refused settled(Scope scope, Case now) {
        return decisions
                .last(scope, now.id())
                .map(last -> Refused.conflict(
                        "approval-settled",
                        people.names(List.of(last.person())).getOrDefault(last.person(), "—"),
                        Lists.words("approval.act." + last.act().name()),
                        MINUTE.format(last.at())))
                .orElseGet(() -> Refused.conflict("approval-busy"));
    }

    /** The person has opened the case: from now on nobody takes back what gave the person the turn. */
    public void see(Scope scope, UUID caseId) {
        var now = cases.require(scope, caseId);
        if (!now.isRunning()) {
            return;
        }
        var fresh = now.state().turns(scope.persons()).stream()
                .filter(task -> task.seenAt() == null)
                .toList();
        if (fresh.isEmpty()) {
            return;
        }
        cases.touch(caseId); // so that a withdrawal decided on before this is decided anew
        for (var task : fresh) {
            database.sql(
                            "update approval.task set seen_at = :now where id = :id and seen_at is null and state = 'OPEN'")
                    .param("id", task.id())
                    .param("now", Cases.at(clock.instant()))
                    .update();
        }
        record("approval.opened", now, Map.of());
    }

    /** Somebody changed the matter while it is in approval: that person approves it no more. */
    public void touched(Scope scope, String kind, UUID matter) {
        cases.latest(scope, kind, matter)
                .filter(Case::isRunning)
                .filter(now -> !now.hands().contains(scope.person()))
                .ifPresent(now -> cases.addHand(now.id(), scope.person()));
    }

    private void record(String action, Case on, Map<String, String> detail) {
        acts.record(action, "approval.case", on.id(), on.matter().unit(), named(on, detail));
    }

    /** What the record says of a case beside what was done to it. */
    static Map<String, String> named(Case on, Map<String, String> detail) {
        var all = new HashMap<>(detail);
        all.put("title", on.matter().title());
        all.put("step", on.state().current().name());
        return all;
    }
}
