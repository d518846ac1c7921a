package org.mingxiao.server.approval.flow;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.act.Acts;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calls for cases that wait (催办). */
@Service
@Transactional
public class Calls {
    /** A case is called for once in this time at most. */
    static final Duration REMIND_EVERY = Duration.ofHours(4);

    private final Cases cases;
    private final Turns turns;
    private final JdbcClient database;
    private final Acts acts;
    private final Clock clock;

    Calls(Cases cases, Turns turns, JdbcClient database, Acts acts, Clock clock) {
        this.cases = cases;
        this.turns = turns;
        this.database = database;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * Calls for the case (催办): on record, and once in four hours at most.
     *
     * @throws Refused 429 {@code approval-reminded-lately}
     */
    public void remind(Scope scope, UUID caseId) {
        var now = cases.require(scope, caseId);
        if (!now.isRunning()) {
            throw turns.settled(scope, now);
        }
        if (!now.people().contains(scope.person())) {
            throw Refused.notAllowed();
        }
        cases.touch(caseId); // one reminder at a time
        var lately = database.sql("select count(*) from approval.reminder where case_id = :case and at > :since")
                .param("case", caseId)
                .param("since", Cases.at(clock.instant().minus(REMIND_EVERY)))
                .query(Integer.class)
                .single();
        if (lately > 0) {
            throw new Refused(HttpStatus.TOO_MANY_REQUESTS, "approval-reminded-lately", REMIND_EVERY.toHours());
        }
        addReminder(scope, now);
    }

    /** Puts a reminder on record. */
    void addReminder(Scope scope, Case now) {
        database.sql("insert into approval.reminder (id, case_id, by, at) values (:id, :case, :by, :at)")
                .param("id", UUID.randomUUID())
                .param("case", now.id())
                .param("by", scope.person())
                .param("at", Cases.at(clock.instant()))
                .update();
        acts.record("approval.reminded", "approval.case", now.id(), now.matter().unit(), Turns.named(now, Map.of()));
    }
}
