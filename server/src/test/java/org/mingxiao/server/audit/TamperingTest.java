package org.mingxiao.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingxiao.server.audit.Finding.Kind;
import org.mingxiao.server.shared.Time;
import org.mingxiao.server.shared.access.CurrentScope;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.act.Act;
import org.mingxiao.server.shared.database.TestDatabase;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who owns the database changes the record: each change is found, and the row is named. */
class TamperingTest {
    private static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");

    private final JsonMapper json = JsonMapper.builder().build();
    private static PGSimpleDataSource source;

    private Connection connection;
    private JdbcTemplate owner;
    private Instant now = MORNING;

    /** What an owner can put out of the way is out of the way: triggers, policies, keys. */
    @BeforeAll
    static void a_database_without_defences() throws SQLException {
        source = (PGSimpleDataSource) TestDatabase.another("shared", "audit");
        source.setOptions("-c app.wide=on");
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            for (var table : List.of("record", "seal", "day_head")) {
                statement.execute("alter table audit." + table + " disable trigger user");
            }
            statement.execute("alter table audit.record no force row level security");
            for (var key : List.of("seal_number_fkey", "seal_pkey", "seal_number_key")) {
                statement.execute("alter table audit.seal drop constraint " + key);
            }
        }
    }

    @BeforeEach
    void a_record_of_nine_acts_sealed_in_three_batches() throws SQLException {
        connection = source.getConnection();
        owner = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        owner.execute("truncate audit.record, audit.seal, audit.unsealed, audit.day_head");
        owner.execute("update audit.head set position = 0, hash = decode(repeat('00', 32), 'hex')");
        owner.execute("alter sequence audit.record_number restart");
        for (var batch = 0; batch < 3; batch++) {
            for (var act = 0; act < 3; act++) {
                act("第 %d 批第 %d 次".formatted(batch, act));
            }
            seal();
        }
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void a_record_left_alone_is_intact() throws SQLException {
        act("待封存");

        var result = check();

        assertThat(result.isIntact()).isTrue();
        assertThat(result.sealed()).isEqualTo(9);
        assertThat(result.unsealed()).isEqualTo(1);
    }

    @Test
    void every_column_of_a_record_is_covered() throws SQLException {
        for (var change : Map.of(
                        "done_at", "done_at + interval '1 microsecond'",
                        "actor", "gen_random_uuid()",
                        "actor_name", "'别人'",
                        "unit_id", "gen_random_uuid()",
                        "action", "'goals.other'",
                        "subject", "'goals.other'",
                        "subject_id", "gen_random_uuid()",
                        "detail", "'{\"reason\": \"x\"}'",
                        "request", "'x'",
                        "address", "'x'")
                .entrySet()) {
            owner.execute("create table kept as select * from audit.record where number = 5");
            owner.execute(
                    "update audit.record set " + change.getKey() + " = " + change.getValue() + " where number = 5");

            assertThat(check().findings()).as(change.getKey()).containsExactly(Finding.at(Kind.CHANGED, 5, 5));

            owner.execute("delete from audit.unsealed");
            owner.execute("delete from audit.record where number = 5");
            owner.execute("insert into audit.record select * from kept");
            owner.execute("drop table kept");
        }
        assertThat(check().isIntact()).isTrue();
    }

    @Test
    void a_removed_record_is_named() throws SQLException {
        owner.execute("delete from audit.record where number = 4");

        assertThat(check().findings()).containsExactly(Finding.at(Kind.REMOVED, 4, 4));
    }

    @Test
    void a_record_removed_with_its_seal_leaves_a_hole() throws SQLException {
        owner.execute("delete from audit.record where number = 4");
        owner.execute("delete from audit.seal where number = 4");

        assertThat(check().findings()).containsExactly(Finding.at(Kind.SEAL_REMOVED, 4, 0));
    }

    @Test
    void a_hole_that_was_closed_up_is_found_where_it_was() throws SQLException {
        owner.execute("delete from audit.record where number = 4");
        owner.execute("delete from audit.seal where number = 4");
        owner.execute("update audit.seal set position = position - 1 where position > 4");

        assertThat(check().findings()).contains(Finding.at(Kind.CHANGED, 4, 5));
    }

    @Test
    void two_records_whose_places_were_exchanged_are_named() throws SQLException {
        owner.execute("update audit.seal set number = case number when 3 then 7 else 3 end where number in (3, 7)");

        assertThat(check().findings()).containsExactly(Finding.at(Kind.MOVED, 3, 7), Finding.at(Kind.MOVED, 7, 3));
    }

    @Test
    void two_links_whose_places_were_exchanged_are_named() throws SQLException {
        owner.execute(
                "update audit.seal set position = case position when 3 then 7 else 3 end where position in (3, 7)");

        assertThat(check().findings()).contains(Finding.at(Kind.MOVED, 3, 7), Finding.at(Kind.MOVED, 7, 3));
    }

    @Test
    void a_record_slipped_in_later_is_named() throws SQLException {
        owner.execute(
                "insert into audit.record select 1000, done_at, actor, actor_name, unit_id, action, subject, subject_id,"
                        + " detail, request, address from audit.record where number = 2");

        assertThat(check().findings()).containsExactly(Finding.at(Kind.INSERTED, 0, 1000));
    }

    @Test
    void a_record_slipped_into_the_chain_is_named() throws SQLException {
        owner.execute(
                "insert into audit.record select 1000, done_at, actor, actor_name, unit_id, action, subject, subject_id,"
                        + " detail, request, address from audit.record where number = 2");
        owner.execute("update audit.seal set position = position + 1 where position > 2");
        reseal(3, 1000);

        assertThat(check().findings()).contains(Finding.at(Kind.CHANGED, 4, 3));
    }

    @Test
    void a_record_changed_and_sealed_anew_breaks_the_chain_after_it() throws SQLException {
        owner.execute("update audit.record set actor_name = '别人' where number = 5");
        owner.execute("delete from audit.seal where number = 5");
        reseal(5, 5);

        assertThat(check().findings()).containsExactly(Finding.at(Kind.CHANGED, 6, 6));
    }

    @Test
    void a_seal_that_was_changed_is_named_and_the_rows_after_it_are_not() throws SQLException {
        owner.execute("update audit.seal set hash = decode(repeat('ab', 32), 'hex') where position = 5");

        assertThat(check().findings()).containsExactly(Finding.at(Kind.CHANGED, 5, 5));
    }

    @Test
    void an_end_cut_off_is_found_by_the_head() throws SQLException {
        cutOffAfter(7);

        assertThat(check().findings()).containsExactly(Finding.at(Kind.HEAD, 7, 0));
    }

    @Test
    void an_end_cut_off_with_the_head_set_back_is_found_by_a_head_published_later_only() throws SQLException {
        var head = publish();
        owner.execute("delete from audit.day_head");
        cutOffAfter(7);
        owner.execute("update audit.head set position = 7, hash = (select hash from audit.seal where position = 7)");

        assertThat(check().isIntact()).isTrue();
        assertThat(check(head).findings()).containsExactly(Finding.of(Kind.CUT_OFF, head));
    }

    @Test
    void a_whole_chain_written_anew_is_found_by_published_heads_only() throws SQLException {
        var head = publish();
        owner.execute("delete from audit.day_head");
        owner.execute("update audit.record set actor_name = '别人' where number = 5");
        owner.execute("delete from audit.seal");
        owner.execute("insert into audit.unsealed select number from audit.record");
        owner.execute("update audit.head set position = 0, hash = decode(repeat('00', 32), 'hex')");
        seal();

        assertThat(check().isIntact()).isTrue();
        assertThat(check(head).findings()).containsExactly(Finding.of(Kind.REWRITTEN, head));
    }

    @Test
    void heads_in_the_database_are_compared_too() throws SQLException {
        var head = publish();
        owner.execute("update audit.day_head set hash = decode(repeat('ab', 32), 'hex')");

        assertThat(check().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.REWRITTEN);
            assertThat(finding.day()).isEqualTo(head.day());
        });
    }

    @Test
    void a_record_whose_transaction_ends_late_is_sealed_late_and_not_passed_over() throws SQLException {
        try (var slow = source.getConnection()) {
            slow.setAutoCommit(false);
            new Acting(slow).act("慢");
            act("快");
            seal();
            slow.commit();
        }
        seal();

        var order =
                owner.queryForList("select number from audit.seal where position > 9 order by position", Long.class);
        assertThat(order).containsExactly(11L, 10L);
        assertThat(check().isIntact()).isTrue();
        assertThat(check().unsealed()).isZero();
    }

    @Test
    void a_server_that_does_not_hold_the_head_seals_nothing() throws SQLException {
        act("新");
        try (var other = source.getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().execute("select * from audit.head for update");

            seal();

            assertThat(check().unsealed()).isEqualTo(1);
            other.rollback();
        }
        seal();
        assertThat(check().unsealed()).isZero();
    }

    @Test
    void a_day_has_one_head_published_when_it_is_over() {
        var first = publish();

        assertThat(first.day()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(first.position()).isEqualTo(9);
        assertThat(sealing(connection).closeDay()).isEmpty();
    }

    @Test
    void the_command_names_the_row_and_ends_with_one(@TempDir Path folder) throws IOException {
        var kept = folder.resolve("kept.txt");
        Files.writeString(kept, publish().line() + " 三月二日抄录\n# 说明\n");
        var words = new String[] {
            "--spring.datasource.url=" + source.getUrl(),
            "--spring.datasource.username=" + source.getUser(),
            "--spring.datasource.password=" + source.getPassword(),
            "--heads",
            kept.toString()
        };
        var before = new ByteArrayOutputStream();
        assertThat(run(before, words)).isZero();
        assertThat(before.toString(StandardCharsets.UTF_8))
                .contains("完好：链上 9 条记录")
                .contains("Intact: all 9 records");

        owner.execute("update audit.record set actor_name = '别人' where number = 5");

        var after = new ByteArrayOutputStream();
        assertThat(run(after, words)).isEqualTo(1);
        assertThat(after.toString(StandardCharsets.UTF_8)).contains("链上第 5 位，记录 5");
    }

    @Test
    void the_command_says_when_it_could_not_check(@TempDir Path folder) {
        var out = new ByteArrayOutputStream();

        assertThat(run(out, "--data", folder.toString())).isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("无法校验");
    }

    private static int run(ByteArrayOutputStream out, String... words) {
        return VerifyAudit.run(new PrintStream(out, true, StandardCharsets.UTF_8), words);
    }

    private Verification check(DayHead... heads) throws SQLException {
        connection.setAutoCommit(false);
        try {
            return ChainCheck.of(connection, List.of(heads));
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private void act(String reason) {
        new Acting(connection).act(reason);
    }

    private void seal() {
        now = now.plus(Duration.ofSeconds(1));
        inTransaction(() -> {
            while (sealing(connection).sealSome()) {}
        });
    }

    private DayHead publish() {
        now = now.plus(Duration.ofDays(1));
        return sealing(connection).closeDay().orElseThrow();
    }

    private void inTransaction(Runnable work) {
        owner.execute("begin");
        work.run();
        owner.execute("commit");
    }

    private Sealing sealing(Connection on) {
        var one = new JdbcTemplate(new SingleConnectionDataSource(on, true));
        return new Sealing(JdbcClient.create(one), one, Clock.fixed(now, Time.ZONE));
    }

    private void cutOffAfter(long position) {
        owner.execute("delete from audit.record where number > " + position);
        owner.execute("delete from audit.seal where position > " + position);
    }

    /** Seals a record at a free position as the program would. */
    private void reseal(long position, long number) {
        var before =
                owner.queryForObject("select hash from audit.seal where position = " + (position - 1), byte[].class);
        var entry = owner.query(
                        "select " + Entry.COLUMNS + " from audit.record r where r.number = " + number,
                        (row, i) -> Entry.of(row))
                .get(0);
        var at = Recorder.databaseTime(now);
        owner.update(
                "insert into audit.seal (position, number, sealed_at, hash) values (?, ?, ?, ?)",
                position,
                number,
                at,
                Chain.hash(before, position, at.toInstant(), entry));
    }

    /** Acts recorded on one connection. */
    private final class Acting {
        private final Recorder recorder;

        Acting(Connection on) {
            recorder = new Recorder(
                    JdbcClient.create(new SingleConnectionDataSource(on, true)), json, Clock.fixed(now, Time.ZONE));
        }

        void act(String reason) {
            CurrentScope.run(
                    new Scope(UUID.randomUUID(), "经办", List.of(), false),
                    () -> recorder.on(new Act(
                            "test.done",
                            "test.thing",
                            UUID.randomUUID(),
                            null,
                            Map.of("reason", reason, "step", "一"))));
        }
    }
}
