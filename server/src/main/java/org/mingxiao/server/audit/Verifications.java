package org.mingxiao.server.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.shared.access.CurrentScope;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Role;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.access.WithoutScope;
import org.mingxiao.server.shared.act.Acts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Checks of the whole chain by the server itself: each night, and when somebody asks. What they found is kept. */
@Service
public class Verifications {
    private static final Logger LOG = LoggerFactory.getLogger(Verifications.class);

    private final JdbcClient database;
    private final JdbcTemplate connections;
    private final TransactionTemplate snapshot;
    private final Acts acts;
    private final MessageSource words;
    private final PublishedHeads published;
    private final Clock clock;

    Verifications(
            JdbcClient database,
            JdbcTemplate connections,
            PlatformTransactionManager transactions,
            Acts acts,
            MessageSource words,
            @Value("${mingxiao.data}") Path folder,
            Clock clock) {
        this.database = database;
        this.connections = connections;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.acts = acts;
        this.words = words;
        this.published = new PublishedHeads(folder.resolve(PublishedHeads.FILE));
        this.clock = clock;
    }

    /**
     * What a check found, as kept.
     *
     * @param first words for the first finding; null where the chain was intact
     */
    public record Kept(
            Instant at,
            long records,
            long unsealed,
            int findings,
            @Nullable String first) {}

    /** A day's head, as published. */
    public record Published(LocalDate day, long position, String hash) {}

    /**
     * Checks the whole chain now.
     *
     * @throws Refused if whoever asks is no audit administrator
     */
    public Verification verify(Scope scope) {
        if (!scope.wide() && !scope.hasAny(Role.AUDIT_ADMINISTRATOR)) {
            throw Refused.notAllowed();
        }
        var result = CurrentScope.during(Scope.program(), () -> snapshot.execute(status -> check()));
        snapshot.executeWithoutResult(status -> keep(result));
        if (!result.isIntact()) {
            LOG.error("审计记录不完好 / the audit record is not intact: {}", first(result));
        }
        return result;
    }

    @Scheduled(cron = "0 30 2 * * *", zone = "Asia/Shanghai")
    @SchedulerLock(name = "verify-audit", lockAtLeastFor = "PT5M")
    void verifyEachNight() {
        CurrentScope.run(Scope.program(), () -> verify(Scope.program()));
    }

    /** The last check; nothing before the first one. */
    @Transactional(readOnly = true)
    @WithoutScope("heads and results of checks say nothing of any unit: they are published")
    public Optional<Kept> last() {
        return database.sql("select verified_at, records, unsealed, findings, first from audit.verification"
                        + " order by verified_at desc limit 1")
                .query((row, number) -> kept(row))
                .optional();
    }

    /** The heads of the last days, the newest first. */
    @Transactional(readOnly = true)
    @WithoutScope("heads and results of checks say nothing of any unit: they are published")
    public List<Published> heads(int most) {
        return database.sql("select day, position, hash from audit.day_head order by day desc limit :most")
                .param("most", most)
                .query((row, number) -> head(row))
                .list();
    }

    /** Where the chain ends now. */
    @Transactional(readOnly = true)
    @WithoutScope("heads and results of checks say nothing of any unit: they are published")
    public Published end() {
        return database.sql("select current_date as day, position, hash from audit.head")
                .query((row, number) -> head(row))
                .single();
    }

    private static Published head(ResultSet row) throws SQLException {
        var head = new DayHead(row.getObject("day", LocalDate.class), row.getLong("position"), row.getBytes("hash"));
        return new Published(head.day(), head.position(), head.hex());
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getObject("verified_at", OffsetDateTime.class).toInstant(),
                row.getLong("records"),
                row.getLong("unsealed"),
                row.getInt("findings"),
                row.getString("first"));
    }

    private Verification check() {
        return connections.execute((ConnectionCallback<Verification>) connection -> {
            try {
                return ChainCheck.of(connection, published.all());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void keep(Verification result) {
        var id = UUID.randomUUID();
        database.sql("insert into audit.verification (id, verified_at, records, unsealed, findings, first)"
                        + " values (:id, :at, :records, :unsealed, :findings, :first)")
                .param("id", id)
                .param("at", Recorder.databaseTime(clock.instant()))
                .param("records", result.sealed())
                .param("unsealed", result.unsealed())
                .param("findings", Math.min(result.findingsInAll(), Integer.MAX_VALUE))
                .param("first", first(result))
                .update();
        acts.record(
                "audit.verified",
                "audit.verification",
                id,
                null,
                Map.of("records", String.valueOf(result.sealed()), "findings", String.valueOf(result.findingsInAll())));
    }

    private @Nullable String first(Verification result) {
        return result.findings().stream()
                .findFirst()
                .map(finding -> words.getMessage(finding.messageKey(), finding.arguments(), Locale.SIMPLIFIED_CHINESE))
                .orElse(null);
    }
}
