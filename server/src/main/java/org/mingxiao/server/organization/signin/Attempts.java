package org.mingxiao.server.organization.signin;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.organization.People;
import org.mingxiao.server.shared.act.Acts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tries to sign in. After five wrong ones an account is locked for fifteen minutes, whether there is such an account or not;
 * and one address may fail so many times a minute, whatever accounts it tries, and try so many at the same moment. Tries are counted in the database, so that they
 * add up over all servers and over restarts.
 *
 * <p>For its account a try counts as failed from its first moment until it has succeeded: a thousand guesses sent at once are no
 * more than five.
 */
@Component
class Attempts {
    static final int FAILURES = 5;
    static final Duration LOCKED = Duration.ofMinutes(15);
    /** Failures further back than this are forgotten. */
    private static final Duration REMEMBERED = Duration.ofHours(1);
    /** As many tries of one address at the same moment: a whole office behind one address arrives in the morning. */
    private static final int UNDER_WAY = 40;

    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final People people;
    private final Acts acts;
    private final Clock clock;
    private final int failuresPerMinute;

    Attempts(
            JdbcClient database,
            TransactionTemplate transactions,
            People people,
            Acts acts,
            Clock clock,
            @Value("${mingxiao.sign-in.failures-per-minute:10}") int failuresPerMinute) {
        this.database = database;
        this.transactions = transactions;
        this.people = people;
        this.acts = acts;
        this.clock = clock;
        this.failuresPerMinute = failuresPerMinute;
    }

    /**
     * Begins a try.
     *
     * @param account as typed; other secrets than the password count apart, under a name of their own
     * @return its number
     * @throws SignInRefused where the account is locked or the address has spent its budget
     */
    long begin(String account, String address) {
        var name = name(account);
        var id = transactions.execute(status -> add(name, address));
        var refusal = transactions.execute(status -> Optional.ofNullable(refusal(name, address)));
        refusal.ifPresent(refused -> {
            finish(id, "REFUSED");
            throw refused;
        });
        return id;
    }

    private Long add(String account, String address) {
        return database.sql("insert into organization.attempt (account, address, at, outcome)"
                        + " values (:account, :address, :at, 'PENDING') returning id")
                .param("account", account)
                .param("address", address)
                .param("at", at(clock.instant()))
                .query(Long.class)
                .single();
    }

    private @Nullable SignInRefused refusal(String account, String address) {
        var now = clock.instant();
        var till = lockedTill(account, now);
        if (till.isAfter(now)) {
            return SignInRefused.locked(Duration.between(now, till));
        }
        if (failures(account, now) > FAILURES) {
            return SignInRefused.locked(LOCKED);
        }
        var spent = database.sql("select count(*) filter (where outcome = 'FAILED') >= :failures"
                        + " or count(*) filter (where outcome = 'PENDING') > :underWay"
                        + " from organization.attempt where address = :address and at > :since")
                .param("failures", failuresPerMinute)
                .param("underWay", UNDER_WAY)
                .param("address", address)
                .param("since", at(now.minus(Duration.ofMinutes(1))))
                .query(Boolean.class)
                .single();
        return spent ? SignInRefused.tooMany(Duration.ofMinutes(1)) : null;
    }

    private Instant lockedTill(String account, Instant now) {
        return database.sql("select max(locked_till) from organization.lock_out where account = :account"
                        + " and locked_till > :since")
                .param("account", account)
                .param("since", at(now.minus(REMEMBERED)))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(Instant.MIN);
    }

    /** Failed tries, those under way included, since the last success and the last lock-out. */
    private int failures(String account, Instant now) {
        return database.sql("""
                        select count(*) from organization.attempt a
                        where a.account = :account and a.at > :since and a.outcome in ('PENDING', 'FAILED')
                          and a.id > coalesce((select max(s.id) from organization.attempt s
                              where s.account = :account and s.outcome = 'SUCCEEDED'), 0)
                          and a.at >= coalesce((select max(l.locked_till) from organization.lock_out l
                              where l.account = :account and l.locked_till > :since), :since)""")
                .param("account", account)
                .param("since", at(now.minus(REMEMBERED)))
                .query(Integer.class)
                .single();
    }

    void succeeded(long attempt) {
        finish(attempt, "SUCCEEDED");
    }

    /** @return whether this failure was the one that locks the account */
    boolean failed(long attempt) {
        return transactions.execute(status -> {
            finish(attempt, "FAILED");
            var account = database.sql("select account from organization.attempt where id = :id")
                    .param("id", attempt)
                    .query(String.class)
                    .single();
            var now = clock.instant();
            if (failures(account, now) < FAILURES) {
                return false;
            }
            database.sql("insert into organization.lock_out (account, locked_at, locked_till)"
                            + " values (:account, :now, :till)")
                    .param("account", account)
                    .param("now", at(now))
                    .param("till", at(now.plus(LOCKED)))
                    .update();
            var person = people.withAccount(account);
            acts.record(
                    "organization.locked-out",
                    "organization.person",
                    person.isPresent()
                            ? person.get().id()
                            : UUID.nameUUIDFromBytes(account.getBytes(StandardCharsets.UTF_8)),
                    null,
                    Map.of("account", account));
            return true;
        });
    }

    /** Lets somebody in again before the time is over. */
    void unlock(String account) {
        database.sql(
                        "update organization.lock_out set locked_till = :now where account in (:accounts) and locked_till > :now")
                .param("accounts", List.of(name(account), name("code:" + account)))
                .param("now", at(clock.instant()))
                .update();
    }

    boolean isLocked(String account) {
        var now = clock.instant();
        return lockedTill(name(account), now).isAfter(now)
                || lockedTill(name("code:" + account), now).isAfter(now);
    }

    private void finish(long attempt, String outcome) {
        database.sql("update organization.attempt set outcome = :outcome where id = :id")
                .param("outcome", outcome)
                .param("id", attempt)
                .update();
    }

    @Scheduled(cron = "0 40 3 * * *", zone = "Asia/Shanghai")
    @SchedulerLock(name = "organization.attempts")
    void forgetOldOnes() {
        var before = at(clock.instant().minus(Duration.ofDays(30)));
        database.sql("delete from organization.attempt where at < :before")
                .param("before", before)
                .update();
        database.sql("delete from organization.lock_out where locked_till < :before")
                .param("before", before)
                .update();
    }

    private static String name(String account) {
        var name = account.strip().toLowerCase(Locale.ROOT);
        return name.length() > 100 ? name.substring(0, 100) : name;
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
