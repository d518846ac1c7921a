package org.mingxiao.server.goals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Role;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.access.WithoutScope;
import org.mingxiao.server.shared.act.Acts;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The calendar of declaring goals, set by the finance bureau for all departments; everybody may know it. */
@Service
public class Rounds {
    private static final String COLUMNS = "select id, fiscal_year as year, name, opens, closes from goals.round ";

    private final JdbcClient database;
    private final Acts acts;

    Rounds(JdbcClient database, Acts acts) {
        this.database = database;
        this.acts = acts;
    }

    /** All rounds, the latest first. */
    @Transactional(readOnly = true)
    @WithoutScope("rounds are announced to everybody")
    public List<Round> all() {
        return database.sql(COLUMNS + "order by fiscal_year desc, opens desc")
                .query(Round.class)
                .list();
    }

    @Transactional(readOnly = true)
    @WithoutScope("rounds are announced to everybody")
    public Optional<Round> find(UUID id) {
        return database.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(Round.class)
                .optional();
    }

    /**
     * Announces a round.
     *
     * @throws Refused where the person is no reviewer of the finance bureau; {@code goals-round-days} where it closes before it
     *     opens; {@code goals-round-exists} where the year has one of that name
     */
    @Transactional
    public Round announce(Scope scope, int year, String name, LocalDate opens, LocalDate closes) {
        refuseOthers(scope);
        if (closes.isBefore(opens)) {
            throw Refused.invalid("goals-round-days");
        }
        var round = new Round(UUID.randomUUID(), year, name, opens, closes);
        try {
            database.sql("insert into goals.round (id, fiscal_year, name, opens, closes)"
                            + " values (:id, :year, :name, :opens, :closes)")
                    .param("id", round.id())
                    .param("year", year)
                    .param("name", name)
                    .param("opens", opens)
                    .param("closes", closes)
                    .update();
        } catch (DuplicateKeyException there) {
            throw Refused.conflict("goals-round-exists");
        }
        record("goals.round-announced", round);
        return round;
    }

    /** Moves the days of a round. */
    @Transactional
    public void move(Scope scope, UUID id, LocalDate opens, LocalDate closes) {
        refuseOthers(scope);
        if (closes.isBefore(opens)) {
            throw Refused.invalid("goals-round-days");
        }
        var round = find(id).orElseThrow(Refused::notFound);
        database.sql("update goals.round set opens = :opens, closes = :closes, reminded_on = null where id = :id")
                .param("opens", opens)
                .param("closes", closes)
                .param("id", id)
                .update();
        record("goals.round-moved", new Round(id, round.year(), round.name(), opens, closes));
    }

    private static void refuseOthers(Scope scope) {
        if (!scope.wide() && !scope.hasAny(Role.REVIEWER)) {
            throw Refused.notAllowed();
        }
    }

    private void record(String action, Round round) {
        acts.record(
                action,
                "goals.round",
                round.id(),
                null,
                Map.of(
                        "year", String.valueOf(round.year()),
                        "name", round.name(),
                        "opens", round.opens().toString(),
                        "closes", round.closes().toString()));
    }
}
