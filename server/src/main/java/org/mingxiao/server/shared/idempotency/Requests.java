package org.mingxiao.server.shared.idempotency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.shared.act.Act;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The requests with a key of the last three days. What a request did is marked in the transaction that did it, so that after a
 * crash in between one knows which of the two came about.
 */
@Component
class Requests {
    static final Duration KEPT = Duration.ofHours(72);

    /** A request that takes longer was broken off. */
    static final Duration LONGEST = Duration.ofMinutes(10);

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;

    Requests(JdbcClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    Claim claim(Repeated request, byte[] content) {
        try {
            database.sql("insert into shared.idempotency (person, route, key, content, begun_at)"
                            + " values (:person, :route, :key, :content, :now)")
                    .params(request.parameters())
                    .param("content", content)
                    .param("now", now())
                    .update();
            return Claim.of(Claim.Kind.FIRST);
        } catch (DuplicateKeyException known) {
            return again(request, content);
        }
    }

    private Claim again(Repeated request, byte[] content) {
        var found = database.sql("select content, acted, answered, status, headers, body from shared.idempotency"
                        + " where person = :person and route = :route and key = :key")
                .params(request.parameters())
                .query((row, number) -> claim(row, content))
                .optional();
        if (found.isEmpty()) {
            return Claim.of(Claim.Kind.RUNNING); // given up a moment ago: the next try begins anew
        }
        var claim = found.get();
        return claim.kind() == Claim.Kind.RUNNING && takenOver(request, content) ? Claim.of(Claim.Kind.FIRST) : claim;
    }

    private Claim claim(ResultSet row, byte[] content) throws SQLException {
        if (!Arrays.equals(row.getBytes("content"), content)) {
            return Claim.of(Claim.Kind.OTHER_CONTENT);
        }
        if (row.getBoolean("answered")) {
            var body = row.getBytes("body");
            return body == null
                    ? Claim.of(Claim.Kind.DONE)
                    : new Claim(
                            Claim.Kind.ANSWERED,
                            new Answer(row.getInt("status"), json.readValue(row.getString("headers"), TEXTS), body));
        }
        return Claim.of(row.getBoolean("acted") ? Claim.Kind.DONE : Claim.Kind.RUNNING);
    }

    /** One that was broken off before it did anything may be done by the next who asks. */
    private boolean takenOver(Repeated request, byte[] content) {
        return database.sql(
                                "update shared.idempotency set begun_at = :now where person = :person and route = :route and key = :key"
                                        + " and content = :content and not acted and not answered and begun_at < :before")
                        .params(request.parameters())
                        .param("content", content)
                        .param("now", now())
                        .param("before", now().minus(LONGEST))
                        .update()
                == 1;
    }

    /** In the transaction of the act. */
    @EventListener
    void acted(Act act) {
        var request = Repeated.current();
        if (request != null) {
            database.sql("update shared.idempotency set acted = true"
                            + " where person = :person and route = :route and key = :key and not acted")
                    .params(request.parameters())
                    .update();
        }
    }

    void answered(Repeated request, Answer answer) {
        answered(request, answer.status(), json.writeValueAsString(answer.headers()), answer.body());
    }

    /** Done, with an answer that is not kept. */
    void done(Repeated request, int status) {
        answered(request, status, "{}", null);
    }

    private void answered(Repeated request, int status, String headers, byte @Nullable [] body) {
        database.sql(
                        "update shared.idempotency set answered = true, status = :status, headers = cast(:headers as json), body = :body"
                                + " where person = :person and route = :route and key = :key")
                .params(request.parameters())
                .param("status", status)
                .param("headers", headers)
                .param("body", body, Types.BINARY)
                .update();
    }

    /** It was refused, or failed before it did anything: the key is free for what was mended. */
    void forget(Repeated request) {
        database.sql(
                        "delete from shared.idempotency where person = :person and route = :route and key = :key and not acted")
                .params(request.parameters())
                .update();
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 60_000)
    @SchedulerLock(name = "idempotency", lockAtLeastFor = "PT1M")
    void deleteExpired() {
        database.sql("delete from shared.idempotency where begun_at < :before")
                .param("before", now().minus(KEPT))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
