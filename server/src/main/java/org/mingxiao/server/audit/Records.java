package org.mingxiao.server.audit;

import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.shared.Time;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.access.WithoutScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The record of acts, as far as whoever asks may read it. */
@Service
@Transactional(readOnly = true)
public class Records {
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;

    Records(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * What was done to one thing, the first act first. Show it with {@code ~{audit/timeline :: timeline(${timeline})}}.
     *
     * <p>Whoever sees filed business sees the acts on it by any unit, so ask only for a thing that the scope was found to see.
     *
     * @param subject as in the acts: {@code goals.form}
     */
    public List<Recorded> timeline(Scope scope, String subject, UUID subjectId) {
        return database
                .sql("select " + Entry.COLUMNS
                        + " from audit.record r where r.subject_id = :id and r.subject = :subject and " + rows()
                        + " order by r.number")
                .param("id", subjectId)
                .param("subject", subject)
                .params(parameters(scope))
                .query((row, number) -> Entry.of(row))
                .list()
                .stream()
                .map(entry -> new Recorded(
                        entry.number(), entry.at(), entry.actor(), entry.actorName(), entry.action(), detail(entry)))
                .toList();
    }

    /**
     * A page of the record, the newest first.
     *
     * @param most how many at most
     */
    public List<Entry> page(Scope scope, RecordFilter filter, int most) {
        return database.sql("select " + Entry.COLUMNS + " from audit.record r where " + rows() + """
                         and (cast(:before as bigint) is null or r.number < :before)
                         and (:person = '' or position(:person in r.actor_name) > 0)
                         and (cast(:unit as uuid) is null or r.unit_id = :unit)
                         and (:action = '' or starts_with(r.action, :action))
                         and (cast(:from as timestamptz) is null or r.done_at >= :from)
                         and (cast(:to as timestamptz) is null or r.done_at < :to)
                        order by r.number desc limit :most""")
                .params(parameters(scope))
                .param("before", filter.before(), Types.BIGINT)
                .param("person", filter.person().strip())
                .param("unit", filter.unit(), Types.OTHER)
                .param("action", filter.action().strip())
                .param("from", startOf(filter.from()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param(
                        "to",
                        filter.to() == null ? null : startOf(filter.to().plusDays(1)),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("most", most)
                .query((row, number) -> Entry.of(row))
                .list();
    }

    private static @Nullable OffsetDateTime startOf(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(Time.ZONE).toOffsetDateTime();
    }

    /** The texts kept with an entry. */
    @WithoutScope("of an entry that was found within the scope")
    public Map<String, String> detail(Entry entry) {
        return json.readValue(entry.detail(), TEXTS);
    }

    /** The condition that keeps a query of {@code audit.record r} within the scope. */
    private static String rows() {
        return "(:wide or :reader or r.unit_id = any(cast(:units as uuid[])) or (:filed and r.unit_id is not null))";
    }

    private static Map<String, Object> parameters(Scope scope) {
        return Map.of(
                "wide", scope.wide(),
                "reader", scope.seesRecord(),
                "units", scope.unitsLiteral(),
                "filed", scope.seesFiled());
    }
}
