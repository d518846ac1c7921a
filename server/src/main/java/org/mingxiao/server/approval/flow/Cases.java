package org.mingxiao.server.approval.flow;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.approval.Matter;
import org.mingxiao.server.approval.Progress.Status;
import org.mingxiao.server.approval.route.Facts;
import org.mingxiao.server.approval.route.Routes;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The cases and their tasks. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Cases {
    private final JdbcClient database;
    private final Routes routes;

    Cases(JdbcClient database, Routes routes) {
        this.database = database;
        this.routes = routes;
    }

    /** The condition that keeps a query of cases to those seen: by the unit, or as one who has to do with it. */
    public static String rows(String alias) {
        return "(" + Scope.rows(alias) + " or " + alias + ".people && cast(:scopePersons as uuid[]))";
    }

    /** The case; unseen and missing alike are refused. */
    public Case require(Scope scope, UUID id) {
        return find(scope, id).orElseThrow(Refused::notFound);
    }

    Optional<Case> find(Scope scope, UUID id) {
        return database.sql("select c.* from approval.approval_case c where c.id = :id and " + rows("c"))
                .param("id", id)
                .params(scope.parameters())
                .query(this::read)
                .optional();
    }

    /** The latest case of a matter. */
    Optional<Case> latest(Scope scope, String kind, UUID matter) {
        return database.sql(
                        "select c.* from approval.approval_case c where c.kind = :kind and c.matter_id = :matter and "
                                + rows("c") + " order by c.round desc limit 1")
                .param("kind", kind)
                .param("matter", matter)
                .params(scope.parameters())
                .query(this::read)
                .optional();
    }

    void add(Case begun) {
        var matter = begun.matter();
        database.sql("""
                        insert into approval.approval_case (id, route_id, kind, matter_id, unit_id, filed, title, amount, payee, traits,
                            unit_kind, href, hands, people, status, round, step, step_name, collective, visit, version, began_by, began_at, ended_at)
                        values (:id, :route, :kind, :matter, :unit, :filed, :title, :amount, :payee, cast(:traits as text[]),
                            :unitKind, :href, cast(:hands as uuid[]), cast(:people as uuid[]), :status, :round, :step, :stepName, :collective, :visit, 1,
                            :beganBy, :beganAt, :endedAt)""")
                .param("id", begun.id())
                .param("route", begun.route().id())
                .param("kind", matter.kind())
                .param("matter", matter.id())
                .param("unit", matter.unit())
                .param("filed", begun.filed())
                .param("title", matter.title())
                .param("amount", matter.amount())
                .param("payee", matter.payee())
                .param("traits", matter.traits().toArray(String[]::new))
                .param("unitKind", begun.facts().unitKind())
                .param("href", matter.href())
                .param("hands", literal(matter.hands()))
                .param("people", literal(begun.people()))
                .param("status", begun.status().name())
                .param("round", begun.round())
                .param("step", begun.state().step())
                .param("stepName", begun.state().current().name())
                .param("collective", begun.state().current().meeting() != null)
                .param("visit", begun.state().visit())
                .param("beganBy", begun.beganBy())
                .param("beganAt", at(begun.beganAt()))
                .param("endedAt", at(begun.endedAt()))
                .update();
        begun.state().tasks().forEach(task -> addTask(begun.id(), task));
    }

    /**
     * Writes a change over the version it was decided on.
     *
     * @return whether it was written; not where somebody else changed the case in between
     */
    boolean write(Case before, Case after) {
        var written = database.sql("""
                        update approval.approval_case set version = version + 1, filed = :filed, people = cast(:people as uuid[]),
                            hands = cast(:hands as uuid[]), status = :status, step = :step, step_name = :stepName,
                            collective = :collective, visit = :visit, ended_at = :endedAt
                        where id = :id and version = :version""")
                .param("id", before.id())
                .param("version", before.version())
                .param("filed", after.filed())
                .param("people", literal(after.people()))
                .param("hands", literal(after.matter().hands()))
                .param("status", after.status().name())
                .param("step", after.state().step())
                .param("stepName", after.state().current().name())
                .param("collective", after.state().current().meeting() != null)
                .param("visit", after.state().visit())
                .param("endedAt", at(after.endedAt()))
                .update();
        if (written == 0) {
            return false;
        }
        var known = before.state().tasks().stream().collect(Collectors.toMap(Task::id, task -> task));
        for (var task : after.state().tasks()) {
            var old = known.get(task.id());
            if (old == null) {
                addTask(after.id(), task);
            } else if (!old.equals(task)) {
                changeTask(task);
            }
        }
        return true;
    }

    /** Marks the case as changed, so that whatever was decided on it before is decided anew; waits for who is at it. */
    void touch(UUID caseId) {
        database.sql("update approval.approval_case set version = version + 1 where id = :id")
                .param("id", caseId)
                .update();
    }

    /** One more who may not approve. */
    void addHand(UUID caseId, UUID person) {
        database.sql("update approval.approval_case set version = version + 1, hands = hands || :person where id = :id")
                .param("id", caseId)
                .param("person", person)
                .update();
    }

    private void addTask(UUID caseId, Task task) {
        database.sql("""
                        insert into approval.task (id, case_id, visit, step, party, assignee, state, added, waits_for, settled_by,
                            opened_at, seen_at, due_on)
                        values (:id, :case, :visit, :step, :party, :assignee, :state, :added, :waitsFor, :settledBy, :openedAt,
                            :seenAt, :due)""")
                .param("id", task.id())
                .param("case", caseId)
                .param("visit", task.visit())
                .param("step", task.step())
                .param("party", task.party())
                .param("assignee", task.assignee())
                .param("state", task.state().name())
                .param("added", task.added())
                .param("waitsFor", task.waitsFor())
                .param("settledBy", task.settledBy())
                .param("openedAt", at(task.openedAt()))
                .param("seenAt", at(task.seenAt()))
                .param("due", task.due())
                .update();
    }

    private void changeTask(Task task) {
        database.sql("update approval.task set assignee = :assignee, state = :state, waits_for = :waitsFor,"
                        + " settled_by = :settledBy, seen_at = :seenAt where id = :id")
                .param("id", task.id())
                .param("assignee", task.assignee())
                .param("state", task.state().name())
                .param("waitsFor", task.waitsFor())
                .param("settledBy", task.settledBy())
                .param("seenAt", at(task.seenAt()))
                .update();
    }

    private List<Task> tasks(UUID caseId) {
        return database.sql("select * from approval.task where case_id = :case order by visit, party, opened_at, id")
                .param("case", caseId)
                .query(Cases::task)
                .list();
    }

    private Case read(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var route = routes.find(row.getObject("route_id", UUID.class)).orElseThrow();
        var matter = new Matter(
                row.getString("kind"),
                row.getObject("matter_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getString("title"),
                row.getBigDecimal("amount"),
                Set.of((String[]) row.getArray("traits").getArray()),
                row.getString("href"),
                ids(row.getArray("hands")),
                row.getString("payee"));
        var facts = new Facts(matter.kind(), matter.amount(), matter.traits(), row.getString("unit_kind"));
        return new Case(
                id,
                route,
                matter,
                facts,
                row.getBoolean("filed"),
                ids(row.getArray("people")),
                Status.valueOf(row.getString("status")),
                row.getInt("round"),
                new CaseState(route.plan(facts), row.getInt("step"), row.getInt("visit"), tasks(id)),
                row.getInt("version"),
                row.getObject("began_by", UUID.class),
                instant(row, "began_at"),
                instantOrNull(row, "ended_at"));
    }

    private static Task task(ResultSet row, int number) throws SQLException {
        return new Task(
                row.getObject("id", UUID.class),
                row.getInt("visit"),
                row.getInt("step"),
                row.getInt("party"),
                row.getObject("assignee", UUID.class),
                TaskState.valueOf(row.getString("state")),
                row.getBoolean("added"),
                row.getObject("waits_for", UUID.class),
                row.getObject("settled_by", UUID.class),
                instant(row, "opened_at"),
                instantOrNull(row, "seen_at"),
                row.getObject("due_on", LocalDate.class));
    }

    static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static String literal(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).sorted().collect(Collectors.joining(",", "{", "}"));
    }

    private static Set<UUID> ids(Array array) throws SQLException {
        return Set.copyOf(Arrays.asList((UUID[]) array.getArray()));
    }
}
