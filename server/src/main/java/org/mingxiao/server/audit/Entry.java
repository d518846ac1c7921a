package org.mingxiao.server.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the record, whole: what the chain covers and the page of the record shows.
 *
 * @param unit whose business it was; null for the business of the whole system
 * @param detail a JSON object of texts, exactly as kept
 * @param request the trace id of the request; null for the program's own work
 * @param address where the request came from
 */
public record Entry(
        long number,
        Instant at,
        UUID actor,
        String actorName,
        @Nullable UUID unit,
        String action,
        String subject,
        UUID subjectId,
        String detail,
        @Nullable String request,
        @Nullable String address) {
    /** The columns that {@link #of} reads, of the table under the alias {@code r}. */
    static final String COLUMNS =
            "r.number, r.done_at, r.actor, r.actor_name, r.unit_id, r.action, r.subject, r.subject_id,"
                    + " cast(r.detail as text) as detail, r.request, r.address";

    static Entry of(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("number"),
                row.getObject("done_at", OffsetDateTime.class).toInstant(),
                row.getObject("actor", UUID.class),
                row.getString("actor_name"),
                row.getObject("unit_id", UUID.class),
                row.getString("action"),
                row.getString("subject"),
                row.getObject("subject_id", UUID.class),
                row.getString("detail"),
                row.getString("request"),
                row.getString("address"));
    }
}
