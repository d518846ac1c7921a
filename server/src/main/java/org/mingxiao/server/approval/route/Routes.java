package org.mingxiao.server.approval.route;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mingxiao.server.shared.access.WithoutScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The routes there are, in all their versions. */
@Service
@Transactional(readOnly = true)
@WithoutScope("routes are rules for everybody, no business of a unit")
public class Routes {
    private static final String COLUMNS =
            "select r.id, r.code, r.version, r.kind, r.unit_id, r.name, r.status, r.content from approval.route r ";

    private final JdbcClient database;
    private final JsonMapper json;

    Routes(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** What of a route is kept as one document. */
    record Content(List<Step> steps, List<Party> copies) {}

    public Optional<Route> find(UUID id) {
        return database.sql(COLUMNS + "where r.id = :id")
                .param("id", id)
                .query(this::route)
                .optional();
    }

    /** Every version of every route: by code, the newest first. */
    public List<Route> all() {
        return database.sql(COLUMNS + "order by r.kind, r.code, r.version desc")
                .query(this::route)
                .list();
    }

    /**
     * The route in force for matters of this kind of the first of these units that has one of its own, otherwise the one for
     * everybody.
     *
     * @param upwards the matter's unit, the one above it, and so on
     */
    public Optional<Route> inForce(String kind, List<UUID> upwards) {
        var routes = database.sql(COLUMNS + "where r.kind = :kind and r.status = 'IN_FORCE' order by r.code")
                .param("kind", kind)
                .query(this::route)
                .list();
        return upwards.stream()
                .flatMap(unit -> routes.stream().filter(route -> unit.equals(route.unit())))
                .findFirst()
                .or(() -> routes.stream().filter(route -> route.unit() == null).findFirst());
    }

    private Route route(ResultSet row, int number) throws SQLException {
        var content = json.readValue(row.getString("content"), Content.class);
        return new Route(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getInt("version"),
                row.getString("kind"),
                row.getObject("unit_id", UUID.class),
                row.getString("name"),
                Route.Status.valueOf(row.getString("status")),
                content.steps(),
                content.copies());
    }
}
