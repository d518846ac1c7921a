package org.mingxiao.server.approval.route;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Role;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.act.Acts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Changing routes, by the system administrator. What is in force is never changed: a change is drafted as a new version, which
 * takes its place; cases that run keep the version they began with.
 */
@Service
@Transactional
public class RouteVersions {
    private final JdbcClient database;
    private final Routes routes;
    private final JsonMapper json;
    private final Acts acts;
    private final Clock clock;

    RouteVersions(JdbcClient database, Routes routes, JsonMapper json, Acts acts, Clock clock) {
        this.database = database;
        this.routes = routes;
        this.json = json;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * Begins a route of its own for a kind of matters, in draft.
     *
     * @param unit whose matters it is for; null: everybody's
     */
    public UUID create(Scope scope, String kind, @Nullable UUID unit, String name) {
        require(scope);
        if (kind.isBlank() || name.isBlank()) {
            throw Refused.invalid("approval-route-name");
        }
        var code = unit == null ? kind : kind + "@" + unit;
        if (!versions(code).isEmpty()) {
            throw Refused.conflict("approval-route-exists", name);
        }
        return insert(
                scope,
                new Route(UUID.randomUUID(), code, 1, kind, unit, name, Route.Status.DRAFT, List.of(), List.of()));
    }

    /** The draft of a route: the one there is, or a new version like the given one. */
    public UUID draft(Scope scope, UUID id) {
        require(scope);
        var like = find(id);
        var versions = versions(like.code());
        return versions.stream()
                .filter(route -> route.status() == Route.Status.DRAFT)
                .map(Route::id)
                .findFirst()
                .orElseGet(() -> insert(
                        scope,
                        new Route(
                                UUID.randomUUID(),
                                like.code(),
                                versions.get(0).version() + 1,
                                like.kind(),
                                like.unit(),
                                like.name(),
                                Route.Status.DRAFT,
                                like.steps(),
                                like.copies())));
    }

    /** Keeps a draft as it now reads, faults and all. */
    public void save(Scope scope, UUID id, String name, List<Step> steps, List<Party> copies) {
        require(scope);
        var saved = database.sql(
                        "update approval.route set name = :name, content = cast(:content as jsonb), changed_by = :by,"
                                + " changed_at = :at where id = :id and status = 'DRAFT'")
                .param("id", id)
                .param("name", name)
                .param("content", json.writeValueAsString(new Routes.Content(steps, copies)))
                .param("by", scope.person())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (saved == 0) {
            throw Refused.conflict("approval-route-not-draft");
        }
        record("approval.route-changed", find(id));
    }

    /**
     * Puts a draft in force, instead of the version that was.
     *
     * @throws Refused 422 {@code approval-route-faults} where something blocking is wrong with it
     */
    public void putInForce(Scope scope, UUID id) {
        require(scope);
        var route = find(id);
        var blocking = RouteCheck.faults(route).stream().filter(Fault::blocking).count();
        if (blocking > 0) {
            throw Refused.invalid("approval-route-faults", blocking);
        }
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        database.sql(
                        "update approval.route set status = 'RETIRED', retired_at = :now where code = :code and status = 'IN_FORCE'")
                .param("code", route.code())
                .param("now", now)
                .update();
        var put = database.sql(
                        "update approval.route set status = 'IN_FORCE', in_force_since = :now where id = :id and status = 'DRAFT'")
                .param("id", id)
                .param("now", now)
                .update();
        if (put == 0) {
            throw Refused.conflict("approval-route-not-draft");
        }
        record("approval.route-in-force", route);
    }

    /** Ends the version in force without another one: matters of its kind can then be submitted by another route only. */
    public void retire(Scope scope, UUID id) {
        require(scope);
        var retired = database.sql(
                        "update approval.route set status = 'RETIRED', retired_at = :now where id = :id and status = 'IN_FORCE'")
                .param("id", id)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (retired == 0) {
            throw Refused.conflict("approval-route-not-in-force");
        }
        record("approval.route-retired", find(id));
    }

    /** Throws a draft away. */
    public void discard(Scope scope, UUID id) {
        require(scope);
        var route = find(id);
        var gone = database.sql("delete from approval.route where id = :id and status = 'DRAFT'")
                .param("id", id)
                .update();
        if (gone == 0) {
            throw Refused.conflict("approval-route-not-draft");
        }
        record("approval.route-discarded", route);
    }

    private UUID insert(Scope scope, Route route) {
        database.sql(
                        "insert into approval.route (id, code, version, kind, unit_id, name, status, content, changed_by, changed_at)"
                                + " values (:id, :code, :version, :kind, :unit, :name, 'DRAFT', cast(:content as jsonb), :by, :at)")
                .param("id", route.id())
                .param("code", route.code())
                .param("version", route.version())
                .param("kind", route.kind())
                .param("unit", route.unit())
                .param("name", route.name())
                .param("content", json.writeValueAsString(new Routes.Content(route.steps(), route.copies())))
                .param("by", scope.person())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        record("approval.route-drafted", route);
        return route.id();
    }

    private List<Route> versions(String code) {
        return routes.all().stream().filter(route -> route.code().equals(code)).toList();
    }

    private Route find(UUID id) {
        return routes.find(id).orElseThrow(Refused::notFound);
    }

    private static void require(Scope scope) {
        if (!scope.wide() && !scope.hasAny(Role.SYSTEM_ADMINISTRATOR)) {
            throw Refused.notAllowed();
        }
    }

    private void record(String action, Route route) {
        acts.record(
                action,
                "approval.route",
                route.id(),
                null,
                Map.of("name", route.name(), "code", route.code(), "version", Integer.toString(route.version())));
    }
}
