package org.mingxiao.server.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingxiao.server.shared.access.WithoutScope;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts records into the chain, in the order in which they are found: a record whose transaction ended late gets a later position,
 * never a place between sealed ones. Of several servers the one that locks the head seals; the others do nothing.
 */
@Component
@WithoutScope("the program seals all acts, whoever did them")
class Sealing {
    private static final int BATCH = 2000;

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final Clock clock;

    Sealing(JdbcClient database, JdbcTemplate batches, Clock clock) {
        this.database = database;
        this.batches = batches;
        this.clock = clock;
    }

    /**
     * Seals what is found, up to a batch.
     *
     * @return whether more may be waiting
     */
    @Transactional
    public boolean sealSome() {
        var head = lockHead();
        if (head.isEmpty()) {
            return false;
        }
        var waiting = database.sql(
                        "select " + Entry.COLUMNS
                                + " from audit.unsealed u join audit.record r on r.number = u.number order by u.number limit :batch")
                .param("batch", BATCH)
                .query((row, number) -> Entry.of(row))
                .list();
        if (waiting.isEmpty()) {
            return false;
        }
        seal(head.get(), waiting);
        return waiting.size() == BATCH;
    }

    /**
     * Notes where the chain ended when the day before today was over, once a day.
     *
     * @return what is new to publish; nothing where it was noted, or where the chain is younger
     */
    @Transactional
    public Optional<DayHead> closeDay() {
        var yesterday = LocalDate.now(clock).minusDays(1);
        var midnight = LocalDate.now(clock).atStartOfDay(clock.getZone()).toOffsetDateTime();
        if (isClosed(yesterday) || !isOlder(midnight) || lockHead().isEmpty() || isClosed(yesterday)) {
            return Optional.empty();
        }
        var head = database.sql(
                        "select position, hash from audit.seal where sealed_at < :midnight order by position desc limit 1")
                .param("midnight", midnight)
                .query((row, number) -> new DayHead(yesterday, row.getLong("position"), row.getBytes("hash")))
                .single();
        database.sql(
                        "insert into audit.day_head (day, position, hash, published_at) values (:day, :position, :hash, :now)")
                .param("day", yesterday)
                .param("position", head.position())
                .param("hash", head.hash())
                .param("now", now())
                .update();
        return Optional.of(head);
    }

    /** How many acts that were recorded before that moment have no seal yet. */
    @Transactional(readOnly = true)
    public long waitingSince(Instant before) {
        return database.sql("select count(*) from audit.unsealed u"
                        + " join audit.record r on r.number = u.number where r.done_at < :before")
                .param("before", Recorder.databaseTime(before))
                .query(Long.class)
                .single();
    }

    private boolean isOlder(OffsetDateTime midnight) {
        return database.sql("select count(*) from audit.seal where position = 1 and sealed_at < :midnight")
                        .param("midnight", midnight)
                        .query(Long.class)
                        .single()
                == 1;
    }

    private boolean isClosed(LocalDate day) {
        return database.sql("select count(*) from audit.day_head where day >= :day")
                        .param("day", day)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private Optional<Head> lockHead() {
        return database.sql("select position, hash from audit.head for update skip locked")
                .query((row, number) -> new Head(row.getLong("position"), row.getBytes("hash")))
                .optional();
    }

    private void seal(Head head, List<Entry> entries) {
        var sealedAt = now();
        var position = head.position();
        var hash = head.hash();
        var links = new ArrayList<Object[]>();
        for (var entry : entries) {
            position++;
            hash = Chain.hash(hash, position, sealedAt.toInstant(), entry);
            links.add(new Object[] {position, entry.number(), sealedAt, hash});
        }
        batches.batchUpdate("insert into audit.seal (position, number, sealed_at, hash) values (?, ?, ?, ?)", links);
        database.sql("delete from audit.unsealed where number in (:numbers)")
                .param("numbers", entries.stream().map(Entry::number).toList())
                .update();
        database.sql("update audit.head set position = :position, hash = :hash")
                .param("position", position)
                .param("hash", hash)
                .update();
    }

    private OffsetDateTime now() {
        return Recorder.databaseTime(clock.instant());
    }

    /** Where the chain ends. */
    private record Head(long position, byte[] hash) {}
}
