package org.mingxiao.server.filing;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.mingxiao.documents.Reason;
import org.mingxiao.server.shared.access.CurrentScope;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the files of all batches in the background. Every server on the database takes files from the same queue: which one has
 * a file is settled by the change of its row. What a server took and did not finish, since it ended, is taken again.
 */
@Component
class ReadingQueue {
    private static final Logger LOG = LoggerFactory.getLogger(ReadingQueue.class);
    private static final int MOST_ATTEMPTS = 3;

    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final Readings readings;
    private final Clock clock;
    private final Duration lost;
    private final UUID self = UUID.randomUUID();
    private final ExecutorService lanes;
    private final Semaphore free;

    ReadingQueue(
            JdbcClient database,
            TransactionTemplate transactions,
            Readings readings,
            Clock clock,
            @Value("${mingxiao.reading.processes:2}") int atOnce,
            @Value("${mingxiao.reading.lost-after:90s}") Duration lost) {
        this.database = database;
        this.transactions = transactions;
        this.readings = readings;
        this.clock = clock;
        this.lost = lost;
        this.free = new Semaphore(atOnce);
        this.lanes = Executors.newFixedThreadPool(atOnce, lane -> {
            var thread = new Thread(lane, "reading-queue");
            thread.setDaemon(true);
            return thread;
        });
    }

    private record Taken(UUID id, UUID upload, int attempts) {}

    /** Takes as many files as there is room for. */
    @Scheduled(fixedDelayString = "${mingxiao.reading.look:500ms}")
    void look() {
        CurrentScope.run(Scope.program(), () -> {
            takeBack();
            while (free.tryAcquire()) {
                var taken = take();
                if (taken.isEmpty()) {
                    free.release();
                    return;
                }
                lanes.execute(() -> {
                    try {
                        CurrentScope.run(Scope.program(), () -> read(taken.get()));
                    } finally {
                        free.release();
                    }
                });
            }
        });
    }

    /** The one that waits longest, if no other server is faster. */
    private Optional<Taken> take() {
        return transactions.execute(status -> {
            var waiting = database.sql(
                            "select id, upload_id as upload, attempts from filing.batch_file where state = 'WAITING'"
                                    + " order by changed_at, position limit 5")
                    .query(Taken.class)
                    .list();
            return waiting.stream().filter(this::mine).findFirst();
        });
    }

    private boolean mine(Taken file) {
        return database.sql("update filing.batch_file set state = 'READING', attempts = attempts + 1, taken_by = :self,"
                                + " taken_at = :now, changed_at = :now where id = :id and state = 'WAITING'")
                        .param("self", self)
                        .param("now", now())
                        .param("id", file.id())
                        .update()
                == 1;
    }

    private void read(Taken file) {
        try {
            var reading = readings.read(Scope.program(), file.upload());
            var problem = reading.problems().stream().findFirst().map(each -> each.message());
            settle(
                    file,
                    reading.forms().isEmpty() ? "UNREADABLE" : "READ",
                    reading.forms().isEmpty() ? problem.orElse("") : null);
        } catch (Refused refused) {
            settle(file, "UNREADABLE", Reason.MISSING.message());
        } catch (RuntimeException e) {
            LOG.warn("A file could not be read: {}", file.upload(), e);
            settle(
                    file,
                    file.attempts() + 1 < MOST_ATTEMPTS ? "WAITING" : "UNREADABLE",
                    Reason.READER_FAILED.message());
        }
    }

    private void settle(Taken file, String state, @Nullable String problem) {
        transactions.executeWithoutResult(status -> database.sql(
                        "update filing.batch_file set state = :state, problem = :problem, changed_at = :now"
                                + " where id = :id and state = 'READING' and taken_by = :self")
                .param("state", state)
                .param("problem", problem)
                .param("now", now())
                .param("id", file.id())
                .param("self", self)
                .update());
    }

    /** Files of servers that ended; one that ended them three times is read no more. */
    private void takeBack() {
        transactions.executeWithoutResult(status -> database.sql(
                        "update filing.batch_file set state = case when attempts >= :most then 'UNREADABLE' else 'WAITING' end,"
                                + " problem = :problem, changed_at = :now where state = 'READING' and taken_at < :before")
                .param("most", MOST_ATTEMPTS)
                .param("problem", Reason.READER_STOPPED.message())
                .param("now", now())
                .param("before", now().minus(lost))
                .update());
    }

    /** What this server has taken is free for the others at once. */
    @PreDestroy
    void end() {
        lanes.shutdownNow();
        CurrentScope.run(
                Scope.program(),
                () -> transactions.executeWithoutResult(status -> database.sql(
                                "update filing.batch_file set state = 'WAITING', attempts = attempts - 1, changed_at = :now"
                                        + " where state = 'READING' and taken_by = :self")
                        .param("now", now())
                        .param("self", self)
                        .update()));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(Instant.now(clock), ZoneOffset.UTC);
    }
}
