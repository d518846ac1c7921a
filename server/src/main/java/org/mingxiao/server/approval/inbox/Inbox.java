package org.mingxiao.server.approval.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.approval.Progress.Status;
import org.mingxiao.server.approval.flow.Cases;
import org.mingxiao.server.organization.People;
import org.mingxiao.server.organization.Units;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.database.ComposedSql;
import org.mingxiao.server.shared.web.TaskCount;
import org.mingxiao.server.shared.web.TaskCounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for a person (待办), what the person did (已办), began (我发起), or got a copy of (抄送). */
@Service
@Transactional(readOnly = true)
public class Inbox implements TaskCounts {
    public static final int PAGE = 30;

    /** The person's turn at the case, if it is; and when the step is due. */
    private static final String FROM = """
            from approval.approval_case c
             left join (select case_id, max(cast(id as text)) as task, min(due_on) as due_on from approval.task
                 where state = 'OPEN' and assignee = any(cast(:scopePersons as uuid[])) group by case_id) mine on mine.case_id = c.id
             where\s""";

    private static final String FILTER =
            " and (:words = '' or position(:words in lower(c.title)) > 0) and (not :late or mine.due_on < :today)";

    private static final String DUE =
            "(select min(t.due_on) from approval.task t where t.case_id = c.id and t.state = 'OPEN')";

    /** When the step that has its turn was called for last. */
    private static final String REMINDED = """
            (select max(r.at) from approval.reminder r where r.case_id = c.id and r.at >=
                (select min(t.opened_at) from approval.task t where t.case_id = c.id and t.state = 'OPEN'))""";

    private final JdbcClient database;
    private final Units units;
    private final People people;
    private final Clock clock;

    Inbox(JdbcClient database, Units units, People people, Clock clock) {
        this.database = database;
        this.units = units;
        this.people = people;
        this.clock = clock;
    }

    /**
     * A page of a list, and how many there are.
     *
     * @param total of all pages
     */
    public record Rows(List<InboxRow> rows, int total) {
        public int pages() {
            return Math.max(1, (total + PAGE - 1) / PAGE);
        }
    }

    /**
     * @param words in the title; empty for all
     * @param late only what is late
     * @param number of the page, from 1
     */
    public Rows rows(Scope scope, Box box, String words, boolean late, int number) {
        var condition = FROM + in(box) + " and " + Cases.rows("c") + FILTER;
        var total = asked(scope, words, late, "select count(*) " + condition)
                .query(Integer.class)
                .single();
        var rows = asked(
                        scope,
                        words,
                        late,
                        "select c.*, mine.task, mine.due_on, " + DUE + " as step_due, " + REMINDED + " as reminded "
                                + condition + order(box))
                .param("limit", PAGE)
                .param("offset", (long) (Math.max(number, 1) - 1) * PAGE)
                .query(this::row)
                .list();
        return new Rows(named(rows), total);
    }

    private static String order(Box box) {
        return (box == Box.PENDING ? " order by mine.due_on, c.began_at" : " order by c.began_at desc")
                + ", c.id limit :limit offset :offset";
    }

    @ComposedSql("constants of this class, chosen by the box")
    private JdbcClient.StatementSpec asked(Scope scope, String words, boolean late, String sql) {
        return database.sql(sql)
                .params(scope.parameters())
                .param("person", scope.person())
                .param("words", words.strip().toLowerCase(Locale.ROOT))
                .param("late", late)
                .param("today", LocalDate.now(clock));
    }

    private static String in(Box box) {
        return switch (box) {
            case PENDING -> "mine.task is not null and c.status = 'RUNNING'";
            case DONE ->
                "exists (select 1 from approval.decision d where d.case_id = c.id and d.person_id = :person and d.act <> 'BEGUN')";
            case BEGUN -> "c.began_by = :person";
            case COPIES -> "exists (select 1 from approval.copy o where o.case_id = c.id and o.person_id = :person)";
        };
    }

    /** Titles of cases; one that is not seen is left out. */
    public Map<UUID, String> titles(Scope scope, Collection<UUID> cases) {
        if (cases.isEmpty()) {
            return Map.of();
        }
        var titles = new HashMap<UUID, String>();
        database.sql("select c.id, c.title from approval.approval_case c where c.id in (:ids) and " + Cases.rows("c"))
                .param("ids", cases)
                .params(scope.parameters())
                .query(row -> {
                    titles.put(row.getObject("id", UUID.class), row.getString("title"));
                });
        return titles;
    }

    /** How many there are in each list. */
    public Map<Box, Integer> counts(Scope scope) {
        var counts = new EnumMap<Box, Integer>(Box.class);
        for (var box : Box.values()) {
            counts.put(
                    box,
                    asked(scope, "", false, "select count(*) " + FROM + in(box) + " and " + Cases.rows("c") + FILTER)
                            .query(Integer.class)
                            .single());
        }
        return counts;
    }

    /** What waits, for the head of every page. */
    @Override
    public TaskCount of(Scope scope) {
        return database.sql("""
                        select count(distinct t.case_id) as waiting, count(distinct case when t.due_on < :today then t.case_id end) as late
                        from approval.task t join approval.approval_case c on c.id = t.case_id
                        where t.state = 'OPEN' and t.assignee = any(cast(:scopePersons as uuid[])) and c.status = 'RUNNING' and """ + " " + Cases.rows("c"))
                .params(scope.parameters())
                .param("today", LocalDate.now(clock))
                .query((row, number) -> new TaskCount(row.getInt("waiting"), row.getInt("late"), "/approval"))
                .single();
    }

    private InboxRow row(ResultSet row, int number) throws SQLException {
        var task = row.getString("task");
        var status = Status.valueOf(row.getString("status"));
        var own = row.getObject("due_on", LocalDate.class);
        var due = status != Status.RUNNING ? null : own != null ? own : row.getObject("step_due", LocalDate.class);
        return new InboxRow(
                row.getObject("id", UUID.class),
                task == null ? null : UUID.fromString(task),
                row.getString("kind"),
                row.getString("title"),
                row.getBigDecimal("amount"),
                row.getString("unit_id"),
                row.getString("step_name"),
                status,
                row.getString("began_by"),
                row.getObject("began_at", OffsetDateTime.class).toInstant(),
                due,
                left(due),
                status == Status.RUNNING ? reminded(row) : null,
                row.getBoolean("collective"));
    }

    private static @Nullable Instant reminded(ResultSet row) throws SQLException {
        var at = row.getObject("reminded", OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private long left(@Nullable LocalDate due) {
        return due == null ? 0 : ChronoUnit.DAYS.between(LocalDate.now(clock), due);
    }

    /** With names for the ids of unit and person. */
    private List<InboxRow> named(List<InboxRow> rows) {
        var unitIds = new HashSet<UUID>();
        var personIds = new HashSet<UUID>();
        rows.forEach(row -> {
            unitIds.add(UUID.fromString(row.unitName()));
            personIds.add(UUID.fromString(row.beganByName()));
        });
        var unitNames = units.names(unitIds);
        var personNames = people.names(personIds);
        return rows.stream()
                .map(row -> new InboxRow(
                        row.caseId(),
                        row.task(),
                        row.kind(),
                        row.title(),
                        row.amount(),
                        unitNames.getOrDefault(UUID.fromString(row.unitName()), ""),
                        row.step(),
                        row.status(),
                        personNames.getOrDefault(UUID.fromString(row.beganByName()), ""),
                        row.beganAt(),
                        row.due(),
                        row.left(),
                        row.reminded(),
                        row.collective()))
                .toList();
    }
}
