package org.mingxiao.server.goals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.goals.layout.BlockName;
import org.mingxiao.server.goals.layout.GoalKind;
import org.mingxiao.server.goals.layout.Layout;
import org.mingxiao.server.goals.layout.Layouts;
import org.mingxiao.server.goals.rows.Times;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Forms and lines as the database keeps them. */
@Repository
class FormRows {
    static final String SUMMARY =
            "f.id, f.kind, f.title, f.project_code, f.fiscal_year, f.round_id, f.unit_id, f.department_id, f.status,"
                    + " f.filed, f.version, f.changed_at";
    static final String COLUMNS =
            SUMMARY + ", f.layout, f.case_id, f.status_reason, f.approved_version, f.hands, f.created_by, f.created_at";

    private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};

    private final JdbcClient database;
    private final Layouts layouts;
    private final JsonMapper json;

    FormRows(JdbcClient database, Layouts layouts, JsonMapper json) {
        this.database = database;
        this.layouts = layouts;
        this.json = json;
    }

    Optional<GoalForm> find(Scope scope, UUID id) {
        return database.sql("select " + COLUMNS + " from goals.form f where f.id = :id and " + Scope.rows("f"))
                .param("id", id)
                .params(scope.parameters())
                .query(this::form)
                .optional()
                .map(form -> form.with(lines(form)));
    }

    /** The form of the year before on the same project, or of the same unit; the one with the same code first. */
    Optional<GoalForm> before(Scope scope, GoalKind kind, UUID unit, int year, String title, @Nullable String code) {
        return database.sql("select " + COLUMNS + " from goals.form f where " + Scope.rows("f")
                        + " and f.unit_id = :unit and f.kind = :kind and f.fiscal_year = :year"
                        + " and (f.kind = 'DEPARTMENT' or f.title = :title or f.project_code = cast(:code as text))"
                        + " order by coalesce(f.project_code = cast(:code as text), false) desc, f.version desc,"
                        + " f.changed_at desc limit 1")
                .params(scope.parameters())
                .param("unit", unit)
                .param("kind", kind.name())
                .param("year", year - 1)
                .param("title", title)
                .param("code", code)
                .query(this::form)
                .optional()
                .map(form -> form.with(lines(form)));
    }

    /** The lines of a form that the caller has found within the scope. */
    List<GoalLine> lines(GoalForm form) {
        return database.sql("select id, block, position, cells from goals.line"
                        + " where form_id = :form and not deleted order by position, id")
                .param("form", form.id())
                .query(this::line)
                .list();
    }

    void insert(UUID id, UUID person, UUID department, String title, Layout layout, NewGoal goal, Instant now) {
        database.sql("""
                        insert into goals.form (id, unit_id, department_id, fiscal_year, round_id, kind, title, project_code,
                            layout, status, copied_from, hands, created_by, created_at, changed_at)
                        values (:id, :unit, :department, :year, :round, :kind, :title, :code, :layout, 'DRAFT', :copied,
                            cast(:hands as uuid[]), :person, :now, :now)""")
                .param("id", id)
                .param("unit", goal.unit())
                .param("department", department)
                .param("year", goal.year())
                .param("round", goal.round())
                .param("kind", goal.kind().name())
                .param("title", title)
                .param("code", goal.projectCode())
                .param("layout", layout.id())
                .param("copied", goal.copiedFrom())
                .param("hands", literal(Set.of(person)))
                .param("person", person)
                .param("now", Times.at(now))
                .update();
    }

    void insertLines(UUID form, List<GoalLine> lines) {
        database.sql("""
                        insert into goals.line (id, form_id, block, position, cells)
                        select r.id, :form, r.block, r.position, r.cells
                        from jsonb_to_recordset(cast(:lines as jsonb))
                            as r (id uuid, block text, position int, cells jsonb)""")
                .param("form", form)
                .param("lines", json.writeValueAsString(lines))
                .update();
    }

    GoalForm form(ResultSet row, int number) throws SQLException {
        return new GoalForm(
                row.getObject("id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getObject("department_id", UUID.class),
                row.getInt("fiscal_year"),
                row.getObject("round_id", UUID.class),
                GoalKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("project_code"),
                layouts.byId(row.getString("layout")),
                GoalStatus.valueOf(row.getString("status")),
                row.getBoolean("filed"),
                row.getInt("version"),
                row.getObject("case_id", UUID.class),
                row.getString("status_reason"),
                row.getObject("approved_version", Integer.class),
                Set.copyOf(Arrays.asList((UUID[]) row.getArray("hands").getArray())),
                row.getObject("created_by", UUID.class),
                Times.instant(row, "created_at"),
                Times.instant(row, "changed_at"),
                List.of());
    }

    private GoalLine line(ResultSet row, int number) throws SQLException {
        return new GoalLine(
                row.getObject("id", UUID.class),
                BlockName.valueOf(row.getString("block")),
                row.getInt("position"),
                json.readValue(row.getString("cells"), CELLS));
    }

    static GoalSummary summary(ResultSet row, int number) throws SQLException {
        return new GoalSummary(
                row.getObject("id", UUID.class),
                GoalKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("project_code"),
                row.getInt("fiscal_year"),
                row.getObject("round_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getObject("department_id", UUID.class),
                GoalStatus.valueOf(row.getString("status")),
                row.getBoolean("filed"),
                row.getInt("version"),
                Times.instant(row, "changed_at"));
    }

    /** Ids as an array of the database. */
    static String literal(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
