package org.mingxiao.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingxiao.server.Districts;
import org.mingxiao.server.ServerTest;
import org.mingxiao.server.shared.access.CurrentScope;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.act.Acts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** Every act leaves one row, in the same transaction, and the row stays. */
@ServerTest
class RecordOfActsTest {
    private final Acts acts;
    private final Records records;
    private final Districts districts;
    private final JdbcClient database;
    private final TransactionTemplate transactions;

    @Autowired
    RecordOfActsTest(
            Acts acts, Records records, Districts districts, JdbcClient database, TransactionTemplate transactions) {
        this.acts = acts;
        this.records = records;
        this.districts = districts;
        this.database = database;
        this.transactions = transactions;
    }

    @Test
    void an_act_is_on_record_with_who_did_what_and_when() {
        var education = districts.make().education;
        var thing = UUID.randomUUID();

        act(education.handler, thing, education.section);

        assertThat(timeline(education.handler, thing)).singleElement().satisfies(act -> {
            assertThat(act.actor()).isEqualTo(education.handler);
            assertThat(act.actorName()).isEqualTo("经办");
            assertThat(act.action()).isEqualTo("test.done");
            assertThat(act.detail()).containsExactly(Map.entry("reason", "试"));
        });
    }

    @Test
    void an_act_that_is_given_up_leaves_no_record() {
        var education = districts.make().education;
        var thing = UUID.randomUUID();

        transactions.executeWithoutResult(status -> {
            acts.record("test.done", "test.thing", thing, education.section, Map.of());
            status.setRollbackOnly();
        });

        assertThat(timeline(education.handler, thing)).isEmpty();
    }

    @Test
    void nothing_is_recorded_outside_of_the_act_s_own_transaction() {
        assertThatThrownBy(() -> acts.record("test.done", "test.thing", UUID.randomUUID(), null, Map.of()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void an_act_whose_record_cannot_be_written_does_not_happen() {
        var thing = UUID.randomUUID();

        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> {
                    database.sql("insert into organization.person (id, account, name) values (:id, :account, 'n')")
                            .param("id", thing)
                            .param("account", thing.toString())
                            .update();
                    acts.record("x".repeat(200), "test.thing", thing, null, Map.of());
                }))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("value too long");

        assertThat(database.sql("select count(*) from organization.person where id = :id")
                        .param("id", thing)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void the_program_can_neither_change_nor_remove_what_is_on_record() {
        for (var attempt : List.of(
                "update audit.record set actor_name = 'x'",
                "delete from audit.record",
                "truncate audit.record",
                "delete from audit.seal",
                "update audit.seal set position = 1",
                "delete from audit.day_head")) {
            assertThatThrownBy(() -> transactions.executeWithoutResult(status -> CurrentScope.run(
                            Scope.program(), () -> database.sql(attempt).update())))
                    .as(attempt)
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void other_units_do_not_see_what_was_done_and_audit_roles_do() {
        var district = districts.make();
        var thing = UUID.randomUUID();
        act(district.education.handler, thing, district.education.section);

        assertThat(timeline(district.education.finance, thing)).hasSize(1);
        assertThat(timeline(district.education.otherHandler, thing)).isEmpty();
        assertThat(timeline(district.water.head, thing)).isEmpty();
        assertThat(timeline(district.systemAdministrator, thing)).isEmpty();
        assertThat(timeline(district.auditAdministrator, thing)).hasSize(1);
        assertThat(timeline(district.auditor, thing)).hasSize(1);
    }

    @Test
    void row_level_security_keeps_the_record_in_when_the_query_forgets_to() {
        var district = districts.make();
        var thing = UUID.randomUUID();
        act(district.education.handler, thing, district.education.section);

        assertThat(seenByThePolicies(district.education.head, thing)).isEqualTo(1);
        assertThat(seenByThePolicies(district.water.head, thing)).isZero();
        assertThat(seenByThePolicies(district.auditAdministrator, thing)).isEqualTo(1);
    }

    @Test
    void every_record_is_sealed_within_seconds() throws InterruptedException {
        var thing = UUID.randomUUID();
        act(null, thing, null);

        var end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (sealed(thing) == 0 && System.nanoTime() < end) {
            Thread.sleep(100);
        }

        assertThat(sealed(thing)).isEqualTo(1);
    }

    private void act(@Nullable UUID person, UUID thing, @Nullable UUID unit) {
        var scope = person == null ? Scope.program() : districts.scope(person);
        CurrentScope.run(
                scope,
                () -> transactions.executeWithoutResult(
                        status -> acts.record("test.done", "test.thing", thing, unit, Map.of("reason", "试"))));
    }

    private List<Recorded> timeline(UUID person, UUID thing) {
        var scope = districts.scope(person);
        return CurrentScope.during(scope, () -> records.timeline(scope, "test.thing", thing));
    }

    private long seenByThePolicies(UUID person, UUID thing) {
        return CurrentScope.during(
                districts.scope(person),
                () -> count("select count(*) from audit.record where subject_id = :id", thing));
    }

    private long sealed(UUID thing) {
        return CurrentScope.during(
                Scope.program(),
                () -> count(
                        "select count(*) from audit.seal s join audit.record r on r.number = s.number where r.subject_id = :id",
                        thing));
    }

    private long count(String sql, UUID thing) {
        return transactions.execute(
                status -> database.sql(sql).param("id", thing).query(Long.class).single());
    }
}
