package org.mingxiao.server.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.mingxiao.server.Districts;
import org.mingxiao.server.ServerTest;
import org.mingxiao.server.shared.access.CurrentScope;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Several servers read from one queue. */
@ServerTest
class ReadingQueueTest {
    private static final int FILES = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Districts districts;
    private final Batches batches;
    private final Readings readings;
    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final Clock clock;

    @Autowired
    ReadingQueueTest(
            Districts districts,
            Batches batches,
            Readings readings,
            JdbcClient database,
            TransactionTemplate transactions,
            Clock clock) {
        this.districts = districts;
        this.batches = batches;
        this.readings = readings;
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Test
    void each_file_is_taken_once_by_one_of_them() throws Exception {
        var district = districts.make();
        var scope = districts.scope(district.education.handler);
        var batch = batch(scope, district.education.section);

        var servers = List.of(server(), server());
        var looks = Executors.newScheduledThreadPool(servers.size());
        try {
            // beside the one that the test's own server runs
            servers.forEach(server -> looks.scheduleWithFixedDelay(server::look, 0, 20, TimeUnit.MILLISECONDS));
            awaitSettled(scope, batch);
        } finally {
            looks.shutdownNow();
            servers.forEach(ReadingQueue::end);
        }

        assertThat(attempts(batch)).hasSize(FILES).containsOnly(1);
    }

    private ReadingQueue server() {
        return new ReadingQueue(database, transactions, readings, clock, 2, Duration.ofSeconds(90));
    }

    private UUID batch(Scope scope, UUID unit) {
        return CurrentScope.during(scope, () -> {
            var batch = batches.begin(scope, unit, "test");
            for (int i = 0; i < FILES; i++) {
                var text = ("会议记录 " + i).getBytes(StandardCharsets.UTF_8);
                batches.add(scope, batch, "记录" + i + ".txt", new ByteArrayInputStream(text));
            }
            return batch;
        });
    }

    private void awaitSettled(Scope scope, UUID batch) throws InterruptedException {
        for (var end = Instant.now().plus(PATIENCE); Instant.now().isBefore(end); Thread.sleep(100)) {
            if (CurrentScope.during(scope, () -> batches.get(scope, batch)).isSettled()) {
                return;
            }
        }
        throw new AssertionError("the batch was not read in time");
    }

    private List<Integer> attempts(UUID batch) {
        return new ArrayList<>(CurrentScope.during(
                Scope.program(),
                () -> transactions.execute(
                        status -> database.sql("select attempts from filing.batch_file where batch_id = :batch")
                                .param("batch", batch)
                                .query(Integer.class)
                                .list())));
    }
}
