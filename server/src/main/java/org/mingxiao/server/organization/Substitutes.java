package org.mingxiao.server.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.access.Scopes;
import org.mingxiao.server.shared.act.Acts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who stands in for whom (代理), from one day to another. The substitute has the other's own posts in that time, and the
 * conflicts of both. Posts stood in for are not passed on to a third, and those of administrators not at all.
 */
@Service
@Transactional
public class Substitutes {
    private static final int LONGEST_DAYS = 92;

    private final JdbcClient database;
    private final People people;
    private final Posts posts;
    private final Scopes scopes;
    private final Acts acts;
    private final Clock clock;

    Substitutes(JdbcClient database, People people, Posts posts, Scopes scopes, Acts acts, Clock clock) {
        this.database = database;
        this.people = people;
        this.posts = posts;
        this.scopes = scopes;
        this.acts = acts;
        this.clock = clock;
    }

    /** A person who stands in for another. */
    public record Substitute(
            UUID id,
            UUID person,
            String personName,
            UUID standIn,
            String standInName,
            LocalDate firstDay,
            LocalDate lastDay,
            String reason) {}

    /**
     * Names one's own substitute.
     *
     * @throws Refused 422 {@code substitute-days} for days gone by, upside down, or more than 92; 409 {@code posts-conflict}
     *     where the posts of both must not be in one hand, {@code substitute-administrator}
     */
    public UUID name(Scope scope, UUID standIn, LocalDate firstDay, LocalDate lastDay, String reason) {
        var person = scope.person();
        var today = LocalDate.now(clock);
        if (lastDay.isBefore(firstDay)
                || lastDay.isBefore(today)
                || firstDay.plusDays(LONGEST_DAYS).isBefore(lastDay)) {
            throw Refused.invalid("substitute-days", LONGEST_DAYS);
        }
        if (people.working(standIn).id().equals(person)) {
            throw Refused.invalid("substitute-oneself");
        }
        var own = scope.posts().stream()
                .filter(post -> post.forPerson().equals(person))
                .toList();
        if (own.stream().anyMatch(post -> post.role().isAdministrator())
                || scopes.of(standIn).posts().stream()
                        .anyMatch(post -> post.role().isAdministrator())) {
            throw Refused.conflict("substitute-administrator");
        }
        var conflicts = posts.conflictsWith(standIn, own);
        if (!conflicts.isEmpty()) {
            throw Refused.conflict("posts-conflict", posts.words(conflicts));
        }
        var id = UUID.randomUUID();
        database.sql("insert into organization.substitute"
                        + " (id, person_id, stand_in, first_day, last_day, granted_by, granted_at, reason)"
                        + " values (:id, :person, :standIn, :first, :last, :person, :now, :reason)")
                .param("id", id)
                .param("person", person)
                .param("standIn", standIn)
                .param("first", firstDay)
                .param("last", lastDay)
                .param("now", now())
                .param("reason", reason.strip())
                .update();
        acts.record(
                "organization.substitute-named",
                "organization.person",
                person,
                null,
                Map.of("standIn", standIn.toString(), "firstDay", firstDay.toString(), "lastDay", lastDay.toString()));
        return id;
    }

    /** Ends it before its last day: either of the two may. */
    public void end(Scope scope, UUID substitute) {
        int changed = database.sql("update organization.substitute set ended_at = :now where id = :id"
                        + " and ended_at is null and (person_id = :me or stand_in = :me)")
                .param("now", now())
                .param("id", substitute)
                .param("me", scope.person())
                .update();
        if (changed == 0) {
            throw Refused.notFound();
        }
        acts.record("organization.substitute-ended", "organization.person", scope.person(), null, Map.of());
    }

    /** Those that a person named or was named as, today and later. */
    @Transactional(readOnly = true)
    public List<Substitute> of(UUID person) {
        return database.sql(
                        "select s.id, s.person_id as person, p.name as person_name, s.stand_in, i.name as stand_in_name,"
                                + " s.first_day, s.last_day, s.reason from organization.substitute s"
                                + " join organization.person p on p.id = s.person_id join organization.person i on i.id = s.stand_in"
                                + " where s.ended_at is null and s.last_day >= :today and (s.person_id = :me or s.stand_in = :me)"
                                + " order by s.first_day")
                .param("today", LocalDate.now(clock))
                .param("me", person)
                .query(Substitute.class)
                .list();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
