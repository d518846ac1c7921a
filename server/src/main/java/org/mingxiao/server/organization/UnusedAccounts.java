package org.mingxiao.server.organization;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.mingxiao.server.shared.access.CurrentScope;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Closes accounts that nobody has signed in with, in person or by a token, for {@code mingxiao.unused-account-days} (90; 0:
 * never). The last administrator of a kind stays.
 */
@Component
class UnusedAccounts {
    private final JdbcClient database;
    private final Accounts accounts;
    private final Clock clock;
    private final int days;

    UnusedAccounts(
            JdbcClient database,
            Accounts accounts,
            Clock clock,
            @Value("${mingxiao.unused-account-days:90}") int days) {
        this.database = database;
        this.accounts = accounts;
        this.clock = clock;
        this.days = days;
    }

    @Scheduled(cron = "0 10 4 * * *", zone = "Asia/Shanghai")
    @SchedulerLock(name = "organization.unused-accounts")
    void close() {
        if (days > 0) {
            CurrentScope.run(Scope.program(), this::closeAll);
        }
    }

    private void closeAll() {
        var before = OffsetDateTime.ofInstant(clock.instant().minus(Duration.ofDays(days)), ZoneOffset.UTC);
        var unused = database.sql("select p.id from organization.person p where p.active and p.used_at < :before"
                        + " and not exists (select 1 from organization.api_token t where t.person_id = p.id"
                        + " and t.last_used_at >= :before) order by p.used_at")
                .param("before", before)
                .query(UUID.class)
                .list();
        for (var person : unused) {
            try {
                accounts.disable(Scope.program(), person, days + " 天未使用 / not used for " + days + " days");
            } catch (Refused lastAdministrator) {
                // Nobody else could do that work; the account is looked at again tomorrow.
                continue;
            }
        }
    }
}
