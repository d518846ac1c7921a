package org.mingxiao.server.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.TreeMap;
import org.mingxiao.server.shared.access.CurrentScope;
import org.mingxiao.server.shared.act.Act;
import org.mingxiao.server.shared.web.Trace;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes each act down in the transaction of the act: where that fails, the act fails. */
@Component
class Recorder {
    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;

    Recorder(JdbcClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(Act act) {
        var scope = CurrentScope.get();
        var trace = Trace.current();
        database.sql("""
                        with next as (select nextval('audit.record_number') as number),
                        written as (
                            insert into audit.record (number, done_at, actor, actor_name, unit_id, action, subject, subject_id,
                                detail, request, address)
                            select number, :at, :actor, :name, cast(:unit as uuid), :action, :subject, :subjectId,
                                cast(:detail as json), :request, :address from next)
                        insert into audit.unsealed (number) select number from next""")
                .param("at", databaseTime(clock.instant()))
                .param("actor", scope.person())
                .param("name", scope.name())
                .param("unit", act.unit())
                .param("action", act.action())
                .param("subject", act.subject())
                .param("subjectId", act.subjectId())
                .param("detail", json.writeValueAsString(new TreeMap<>(act.detail())))
                .param("request", trace.map(Trace::id).orElse(null))
                .param("address", trace.map(Trace::address).orElse(null))
                .update();
    }

    /** As the database keeps it: to the microsecond. */
    static OffsetDateTime databaseTime(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
