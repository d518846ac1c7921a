package org.mingxiao.server.approval.flow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.mingxiao.server.shared.Time;
import org.mingxiao.server.shared.access.CurrentScope;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.act.Acts;
import org.mingxiao.server.shared.database.ComposedSql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is due: marks what is late, calls for it once a day, and gives a step its people where, since the case began, those who could
 * take it have left and others have come. Each case is done on its own.
 */
@Component
class CaseDeadlines {
    private final JdbcClient database;
    private final Cases cases;
    private final Moves moves;
    private final Calls calls;
    private final Acts acts;
    private final TransactionTemplate transactions;
    private final Clock clock;

    CaseDeadlines(
            JdbcClient database,
            Cases cases,
            Moves moves,
            Calls calls,
            Acts acts,
            TransactionTemplate transactions,
            Clock clock) {
        this.database = database;
        this.cases = cases;
        this.moves = moves;
        this.calls = calls;
        this.acts = acts;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 2, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    @SchedulerLock(name = "approval-deadlines")
    void keep() {
        CurrentScope.run(Scope.program(), () -> {
            vacant().forEach(this::fill);
            late().forEach(this::call);
        });
    }

    /** Running cases whose step nobody has. */
    private List<UUID> vacant() {
        return ids("""
                select c.id from approval.approval_case c where c.status = 'RUNNING' and not exists (
                    select 1 from approval.task t where t.case_id = c.id and t.visit = c.visit and t.state in ('OPEN', 'WAITING'))""");
    }

    private void fill(UUID caseId) {
        transactions.executeWithoutResult(status -> {
            var moved = moves.move(
                    Scope.program(),
                    caseId,
                    now -> new Outcome(
                            now.state().tasks(),
                            now.open().isEmpty()
                                    ? new Outcome.Next.Open(now.state().step())
                                    : new Outcome.Next.Stay()));
            if (!moved.after().open().isEmpty()) {
                moves.tell(moved);
            }
        });
    }

    /** Running cases with a late task that were not called for today. */
    private List<UUID> late() {
        return ids("""
                select distinct t.case_id from approval.task t join approval.approval_case c on c.id = t.case_id
                where c.status = 'RUNNING' and t.state = 'OPEN' and t.due_on < :today and not exists (
                    select 1 from approval.reminder r where r.case_id = t.case_id and r.at >= :morning)""");
    }

    @ComposedSql("constants of this class")
    private List<UUID> ids(String sql) {
        var today = LocalDate.now(clock);
        return transactions.execute(status -> database.sql(sql)
                .param("today", today)
                .param("morning", today.atStartOfDay(Time.ZONE).toOffsetDateTime())
                .query(UUID.class)
                .list());
    }

    private void call(UUID caseId) {
        transactions.executeWithoutResult(status -> {
            var now = cases.require(Scope.program(), caseId);
            var marked = database.sql("update approval.task set overdue = true where case_id = :case and state = 'OPEN'"
                            + " and not overdue and due_on < :today")
                    .param("case", caseId)
                    .param("today", LocalDate.now(clock))
                    .update();
            if (marked > 0) {
                acts.record(
                        "approval.overdue",
                        "approval.case",
                        caseId,
                        now.matter().unit(),
                        Map.of(
                                "title",
                                now.matter().title(),
                                "step",
                                now.state().current().name()));
            }
            calls.addReminder(Scope.program(), now);
        });
    }
}
