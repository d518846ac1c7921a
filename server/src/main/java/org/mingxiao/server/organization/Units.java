package org.mingxiao.server.organization;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Role;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.act.Acts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tree of units. Who belongs where is no secret inside the administration: it is not kept to a scope. */
@Service
@Transactional(readOnly = true)
public class Units {
    private static final String COLUMNS =
            "select id, code, name, kind, parent_id as parent, active from organization.unit u ";

    private final JdbcClient database;
    private final Acts acts;

    Units(JdbcClient database, Acts acts) {
        this.database = database;
        this.acts = acts;
    }

    public Optional<Unit> find(UUID id) {
        return database.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(Unit.class)
                .optional();
    }

    /** Every unit, those above before those below them. */
    public List<Unit> all() {
        return database.sql(
                        "with recursive tree as (select u.*, array[position::text, code] as path from organization.unit u"
                                + " where parent_id is null union all select u.*, tree.path || array[u.position::text, u.code]"
                                + " from organization.unit u join tree on u.parent_id = tree.id)"
                                + " select id, code, name, kind, parent_id as parent, active from tree order by path")
                .query(Unit.class)
                .list();
    }

    /** The unit and everything below it. */
    public List<UUID> reach(UUID unit) {
        return database.sql(
                        "with recursive below as (select id from organization.unit where id = :id union all"
                                + " select u.id from organization.unit u join below on u.parent_id = below.id) select id from below")
                .param("id", unit)
                .query(UUID.class)
                .list();
    }

    /** The unit, the one above it, and so on to the top. */
    public List<Unit> upwards(UUID unit) {
        return database.sql(
                        "with recursive above as (select u.*, 0 as step from organization.unit u where id = :id union all"
                                + " select u.*, step + 1 from organization.unit u join above on u.id = above.parent_id)"
                                + " select id, code, name, kind, parent_id as parent, active from above order by step")
                .param("id", unit)
                .query(Unit.class)
                .list();
    }

    /** The department (一级预算单位) or the bureau that the unit belongs to, itself where it is one. */
    public Optional<Unit> departmentOf(UUID unit) {
        return upwards(unit).stream()
                .filter(u -> u.kind() == UnitKind.DEPARTMENT || u.kind() == UnitKind.BUREAU)
                .findFirst();
    }

    /** Names by id; an unknown id is left out. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return database.sql(COLUMNS + "where id in (:ids)").param("ids", ids).query(Unit.class).list().stream()
                .collect(Collectors.toMap(Unit::id, Unit::name));
    }

    /**
     * Adds a unit.
     *
     * @throws Refused 403 for anybody but the system administrator; 409 {@code unit-code-taken}; 422 {@code unit-form} where
     *     code or name is missing or too long, or the place in the tree does not fit its kind
     */
    @Transactional
    public UUID add(Scope scope, String code, String name, UnitKind kind, @Nullable UUID parent) {
        require(scope);
        checkWords(code, name);
        if ((parent == null) != (kind == UnitKind.DISTRICT)
                || parent != null && find(parent).isEmpty()) {
            throw Refused.invalid("unit-form");
        }
        if (withCode(code).isPresent()) {
            throw Refused.conflict("unit-code-taken", code.strip());
        }
        var id = UUID.randomUUID();
        database.sql(
                        "insert into organization.unit (id, code, name, kind, parent_id, position) values (:id, :code, :name, :kind,"
                                + " :parent, (select coalesce(max(position), 0) + 1 from organization.unit))")
                .param("id", id)
                .param("code", code.strip())
                .param("name", name.strip())
                .param("kind", kind.name())
                .param("parent", parent)
                .update();
        acts.record("organization.unit-added", "organization.unit", id, id, Map.of("code", code, "name", name));
        return id;
    }

    /**
     * Changes name, place and whether the unit is in use.
     *
     * @throws Refused as {@link #add}; 422 {@code unit-circle} where it would come to lie below itself; 409
     *     {@code unit-in-use} where a unit with posts or units in use is closed
     */
    @Transactional
    public void change(Scope scope, UUID id, String name, @Nullable UUID parent, boolean active) {
        require(scope);
        var before = find(id).orElseThrow(Refused::notFound);
        checkWords(before.code(), name);
        if ((parent == null) != (before.kind() == UnitKind.DISTRICT)) {
            throw Refused.invalid("unit-form");
        }
        if (parent != null && reach(id).contains(parent)) {
            throw Refused.invalid("unit-circle");
        }
        if (!active && before.active() && isInUse(id)) {
            throw Refused.conflict("unit-in-use");
        }
        database.sql("update organization.unit set name = :name, parent_id = :parent, active = :active where id = :id")
                .param("name", name.strip())
                .param("parent", parent)
                .param("active", active)
                .param("id", id)
                .update();
        acts.record(
                "organization.unit-changed",
                "organization.unit",
                id,
                id,
                Map.of("old", before.name(), "new", name.strip(), "active", String.valueOf(active)));
    }

    public Optional<Unit> withCode(String code) {
        return database.sql(COLUMNS + "where code = :code")
                .param("code", code.strip())
                .query(Unit.class)
                .optional();
    }

    private boolean isInUse(UUID id) {
        return database.sql("select (select count(*) from organization.post where unit_id = :id and ended_at is null)"
                                + " + (select count(*) from organization.unit where parent_id = :id and active)")
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static void checkWords(String code, String name) {
        if (code.isBlank()
                || code.strip().length() > 40
                || name.isBlank()
                || name.strip().length() > 200) {
            throw Refused.invalid("unit-form");
        }
    }

    private static void require(Scope scope) {
        if (!scope.wide() && !scope.hasAny(Role.SYSTEM_ADMINISTRATOR)) {
            throw Refused.notAllowed();
        }
    }
}
