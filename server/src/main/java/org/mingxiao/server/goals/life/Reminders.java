package org.mingxiao.server.goals.life;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.mingxiao.server.goals.GoalForms;
import org.mingxiao.server.shared.access.CurrentScope;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.act.Acts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds of the close of a round: three days before, and on the last day, every form of the round that is still a draft gets a
 * reminder on record, which its timeline shows.
 */
@Component
class Reminders {
    private static final int DAYS_BEFORE = 3;

    private record Due(UUID form, UUID unit, LocalDate closes) {
        static Due of(ResultSet row, int number) throws SQLException {
            return new Due(
                    row.getObject("id", UUID.class),
                    row.getObject("unit_id", UUID.class),
                    row.getObject("closes", LocalDate.class));
        }
    }

    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final Acts acts;
    private final Clock clock;

    Reminders(JdbcClient database, TransactionTemplate transactions, Acts acts, Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.acts = acts;
        this.clock = clock;
    }

    @Scheduled(cron = "${mingxiao.reminders.at:0 30 8 * * *}", zone = "Asia/Shanghai")
    @SchedulerLock(name = "goals-reminders")
    void daily() {
        CurrentScope.run(Scope.program(), () -> transactions.executeWithoutResult(status -> remind()));
    }

    /** How many forms were reminded of. A day reminds once, however often this runs. */
    int remind() {
        var today = LocalDate.now(clock);
        var due = database.sql(
                        "select f.id, f.unit_id, r.closes from goals.round r join goals.form f on f.round_id = r.id"
                                + " where f.status = 'DRAFT' and r.closes in (:days)"
                                + " and (r.reminded_on is null or r.reminded_on < :today)")
                .param("days", List.of(today, today.plusDays(DAYS_BEFORE)))
                .param("today", today)
                .query(Due::of)
                .list();
        due.forEach(each -> acts.record(
                "goals.reminded",
                GoalForms.SUBJECT,
                each.form(),
                each.unit(),
                Map.of("closes", each.closes().toString())));
        database.sql("update goals.round set reminded_on = :today where closes in (:days)")
                .param("days", List.of(today, today.plusDays(DAYS_BEFORE)))
                .param("today", today)
                .update();
        return due.size();
    }
}
