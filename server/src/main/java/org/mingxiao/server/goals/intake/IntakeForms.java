package org.mingxiao.server.goals.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.goals.GoalLine;
import org.mingxiao.server.goals.layout.BlockName;
import org.mingxiao.server.goals.layout.GoalKind;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of forms that were read. */
@Component
class IntakeForms {
    private static final String QUERY =
            "select i.id, i.unit_id, i.file_id, i.ordinal, i.kind, i.title, i.fiscal_year, i.lines,"
                    + " i.places, i.target_id, i.state, i.saved_form_id from goals.intake_form i where ";

    /** A line as the database keeps it. */
    private record Kept(UUID id, BlockName block, int position, Map<String, String> cells) {
        static List<Kept> of(List<GoalLine> lines) {
            return lines.stream()
                    .map(line -> new Kept(line.id(), line.block(), line.position(), line.cells()))
                    .toList();
        }

        GoalLine line() {
            return new GoalLine(id, block, position, cells);
        }
    }

    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;

    IntakeForms(JdbcClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    List<IntakeForm> of(Scope scope, UUID file) {
        return database.sql(QUERY + "i.file_id = :file and " + Scope.rows("i") + " order by i.ordinal")
                .param("file", file)
                .params(scope.parameters())
                .query((row, number) -> form(row))
                .list();
    }

    IntakeForm get(Scope scope, UUID id) {
        return database.sql(QUERY + "i.id = :id and " + Scope.rows("i"))
                .param("id", id)
                .params(scope.parameters())
                .query((row, number) -> form(row))
                .optional()
                .orElseThrow(Refused::notFound);
    }

    /** As {@link #get}, and nobody else changes it until the transaction ends. */
    IntakeForm hold(Scope scope, UUID id) {
        var form = get(scope, id);
        database.sql("select id from goals.intake_form where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .single();
        form = get(scope, id);
        if (!form.isOpen()) {
            throw Refused.conflict("intake-settled");
        }
        return form;
    }

    void insert(IntakeForm form, UUID by) {
        database.sql("""
                        insert into goals.intake_form (id, unit_id, file_id, ordinal, kind, title, fiscal_year, lines, places,
                            target_id, state, changed_by, changed_at)
                        values (:id, :unit, :file, :ordinal, :kind, :title, :year, cast(:lines as jsonb),
                            cast(:places as jsonb), :target, 'OPEN', :by, :at)""")
                .param("id", form.id())
                .param("unit", form.unit())
                .param("file", form.file())
                .param("ordinal", form.ordinal())
                .param("kind", form.kind().name())
                .param("title", form.title())
                .param("year", form.year())
                .param("lines", json.writeValueAsString(Kept.of(form.lines())))
                .param("places", json.writeValueAsString(form.places()))
                .param("target", form.target())
                .param("by", by)
                .param("at", now())
                .update();
    }

    void changeLines(UUID id, String title, List<GoalLine> lines, UUID by) {
        database.sql("update goals.intake_form set title = :title, lines = cast(:lines as jsonb), changed_by = :by,"
                        + " changed_at = :at where id = :id")
                .param("title", title)
                .param("lines", json.writeValueAsString(Kept.of(lines)))
                .param("by", by)
                .param("at", now())
                .param("id", id)
                .update();
    }

    void changeTarget(UUID id, @Nullable UUID target, int year, UUID by) {
        database.sql("update goals.intake_form set target_id = :target, fiscal_year = :year, changed_by = :by,"
                        + " changed_at = :at where id = :id")
                .param("target", target)
                .param("year", year)
                .param("by", by)
                .param("at", now())
                .param("id", id)
                .update();
    }

    void settle(UUID id, IntakeForm.State state, @Nullable UUID saved, UUID by) {
        database.sql("update goals.intake_form set state = :state, saved_form_id = :saved, changed_by = :by,"
                        + " changed_at = :at where id = :id")
                .param("state", state.name())
                .param("saved", saved)
                .param("by", by)
                .param("at", now())
                .param("id", id)
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(Instant.now(clock), ZoneOffset.UTC);
    }

    private IntakeForm form(ResultSet row) throws SQLException {
        return new IntakeForm(
                row.getObject("id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getObject("file_id", UUID.class),
                row.getInt("ordinal"),
                GoalKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getInt("fiscal_year"),
                json.readValue(row.getString("lines"), new TypeReference<List<Kept>>() {}).stream()
                        .map(Kept::line)
                        .toList(),
                json.readValue(row.getString("places"), new TypeReference<Map<String, Map<String, String>>>() {}),
                row.getObject("target_id", UUID.class),
                IntakeForm.State.valueOf(row.getString("state")),
                row.getObject("saved_form_id", UUID.class));
    }
}
