package org.mingxiao.server.organization;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.shared.access.Post;
import org.mingxiao.server.shared.access.Role;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.access.Scopes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Scopes from the posts in force, those of the persons stood in for included: only their own, not what they stand in for
 * themselves; no posts of administrators; and none of somebody who has left.
 */
@Service
class PeopleScopes implements Scopes {
    private final JdbcClient database;
    private final Clock clock;

    PeopleScopes(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** With each request: one statement, and no transaction around it, for no policy stands before these tables. */
    @Override
    public Scope of(UUID person) {
        var rows = database.sql("""
                        with recursive acting as (
                            select cast(:person as uuid) as id
                            union
                            select s.person_id from organization.substitute s
                            where s.stand_in = :person and s.ended_at is null and :today between s.first_day and s.last_day),
                        held as (
                            select o.id, o.role, o.unit_id, o.person_id from organization.post o
                            join acting on acting.id = o.person_id
                            join organization.person p on p.id = o.person_id and p.active
                            join organization.unit u on u.id = o.unit_id and u.active
                            where o.confirmed_at is not null and o.ended_at is null
                              and (o.person_id = :person or o.role not in
                                  ('SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDIT_ADMINISTRATOR'))),
                        reach as (
                            select distinct unit_id as top, unit_id as id from held
                            union all
                            select reach.top, u.id from organization.unit u join reach on u.parent_id = reach.id)
                        select p.name, held.role, held.unit_id, held.person_id,
                            array(select reach.id from reach where reach.top = held.unit_id) as reach
                        from organization.person p left join held on true
                        where p.id = :person and p.active order by held.id""")
                .param("person", person)
                .param("today", LocalDate.now(clock))
                .query(Held::of)
                .list();
        var name = rows.stream().map(Held::name).findFirst().orElse("");
        var posts = rows.stream().map(Held::post).filter(Objects::nonNull).toList();
        return new Scope(person, name, posts, false);
    }

    /** A person's name with one of the posts, or with none where the person has none. */
    private record Held(String name, @Nullable Post post) {
        static Held of(ResultSet row, int number) throws SQLException {
            var role = row.getString("role");
            return new Held(
                    row.getString("name"),
                    role == null
                            ? null
                            : new Post(
                                    Role.valueOf(role),
                                    row.getObject("unit_id", UUID.class),
                                    ids(row.getArray("reach")),
                                    row.getObject("person_id", UUID.class)));
        }
    }

    private static Set<UUID> ids(Array array) throws SQLException {
        return Set.copyOf(Arrays.asList((UUID[]) array.getArray()));
    }
}
