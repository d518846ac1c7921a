package org.mingxiao.server.goals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mingxiao.server.goals.layout.BlockName;
import org.mingxiao.server.goals.layout.GoalKind;
import org.mingxiao.server.goals.rows.Times;
import org.mingxiao.server.organization.People;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Role;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.act.Acts;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes cells. One statement finds the form, holds it and marks it as changed; each line is then written by one statement
 * that compares and sets all of its cells, so that nothing is overwritten that nobody saw.
 */
@Component
class CellWrites {
    private static final int LONGEST = 10_000;
    private static final int LONGEST_TITLE = 300;

    private final JdbcClient database;
    private final NamedParameterJdbcTemplate batches;
    private final FormRows rows;
    private final People people;
    private final Acts acts;
    private final Clock clock;
    private final JsonMapper json;

    CellWrites(
            JdbcClient database,
            NamedParameterJdbcTemplate batches,
            FormRows rows,
            People people,
            Acts acts,
            Clock clock,
            JsonMapper json) {
        this.database = database;
        this.batches = batches;
        this.rows = rows;
        this.people = people;
        this.acts = acts;
        this.clock = clock;
        this.json = json;
    }

    SavedCells save(Scope scope, UUID id, CellSource source, List<CellEdit> edits) {
        var now = now();
        var form = hold(scope, id, now);
        var sorted = SortedEdits.sort(form, edits);
        var stale = new ArrayList<>(sorted.stale());
        stale.addAll(write(form.id(), sorted));
        var written = new ArrayList<>(sorted.accepted());
        written.removeAll(stale);
        var changed = written.stream()
                .filter(edit -> !edit.base().equals(edit.value()))
                .toList();
        recordChanges(form.id(), changed, source, scope.person(), now);
        rename(form, changed);
        if (!changed.isEmpty()) {
            acts.record("goals.saved", GoalForms.SUBJECT, form.id(), form.unit(), detail(changed, source));
        }
        var after = stale.isEmpty() ? sorted.form() : form.with(rows.lines(form));
        return new SavedCells(
                after,
                written.stream()
                        .map(edit -> new SavedCells.Cell(edit.line(), edit.column(), edit.value()))
                        .toList(),
                conflicts(after, stale),
                sorted.rejected(),
                now);
    }

    /** The name of a project is its title in lists, too; a name that was deleted leaves the title as it was. */
    private void rename(GoalForm form, List<CellEdit> changed) {
        if (form.kind() != GoalKind.PROJECT) {
            return;
        }
        var head = form.lines(BlockName.HEAD).stream().map(GoalLine::id).toList();
        changed.stream()
                .filter(edit -> edit.column().equals("name") && head.contains(edit.line()))
                .map(edit -> edit.value().strip())
                .filter(name -> !name.isEmpty())
                .forEach(name -> database.sql("update goals.form set title = :title where id = :id")
                        .param("title", name.substring(0, Math.min(name.length(), LONGEST_TITLE)))
                        .param("id", form.id())
                        .update());
    }

    /** The time as the database keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Holds the form until the transaction ends and marks it as changed.
     *
     * @throws Refused where it is not seen, or may not be changed by this person or in its state
     */
    GoalForm hold(Scope scope, UUID id, Instant now) {
        var held = database.sql(
                        "update goals.form f set changed_at = :now, hands = case when :person = any(hands) then hands"
                                + " else array_append(hands, cast(:person as uuid)) end"
                                + " where f.id = :id and f.status in ('DRAFT', 'REVISED', 'PASSED_WITH_EDITS') and "
                                + Scope.rows("f")
                                + " and (f.unit_id = any(cast(:handled as uuid[])) or :person = any(f.hands)"
                                + " and f.unit_id = any(cast(:scopeUnits as uuid[]))) returning " + FormRows.COLUMNS)
                .param("id", id)
                .param("now", Times.at(now))
                .param("person", scope.person())
                .param("handled", handled(scope))
                .params(scope.parameters())
                .query(rows::form)
                .optional()
                .orElseThrow(() -> reason(scope, id));
        return held.with(rows.lines(held));
    }

    private Refused reason(Scope scope, UUID id) {
        return rows.find(scope, id)
                .map(form -> form.status().isEditable() ? Refused.notAllowed() : Refused.conflict("goals-not-editable"))
                .orElseGet(Refused::notFound);
    }

    private static String handled(Scope scope) {
        return FormRows.literal(scope.posts().stream()
                .filter(post -> post.role() == Role.HANDLER)
                .flatMap(post -> post.reach().stream())
                .collect(Collectors.toSet()));
    }

    /** Writes what was accepted, a line at a time; answers the edits of lines that had changed after all. */
    private List<CellEdit> write(UUID form, SortedEdits sorted) {
        var byLine = sorted.accepted().stream()
                .collect(Collectors.groupingBy(CellEdit::line, LinkedHashMap::new, Collectors.toList()));
        if (byLine.isEmpty()) {
            return List.of();
        }
        var lines = List.copyOf(byLine.entrySet());
        var counts = batches.batchUpdate(
                "update goals.line set cells = cells || cast(:values as jsonb)"
                        + " where id = :line and form_id = :form and not deleted and not exists ("
                        + "select 1 from jsonb_each_text(cast(:bases as jsonb)) b"
                        + " where coalesce(cells ->> b.key, '') <> b.value)",
                lines.stream()
                        .map(line -> new MapSqlParameterSource()
                                .addValue("form", form)
                                .addValue("line", line.getKey())
                                .addValue("values", json.writeValueAsString(texts(line.getValue(), false)))
                                .addValue("bases", json.writeValueAsString(texts(line.getValue(), true))))
                        .toArray(SqlParameterSource[]::new));
        var stale = new ArrayList<CellEdit>();
        for (var i = 0; i < counts.length; i++) {
            if (counts[i] == 0) {
                stale.addAll(lines.get(i).getValue());
            }
        }
        return stale;
    }

    private static Map<String, String> texts(List<CellEdit> edits, boolean bases) {
        var texts = new LinkedHashMap<String, String>();
        edits.forEach(edit -> texts.put(edit.column(), bases ? edit.base() : edit.value()));
        return texts;
    }

    /** One row a cell in one statement, however many there are. */
    private void recordChanges(UUID form, List<CellEdit> edits, CellSource source, UUID person, Instant now) {
        if (edits.isEmpty()) {
            return;
        }
        var changes = edits.stream()
                .map(edit -> Map.of(
                        "id", UUID.randomUUID(),
                        "line", edit.line(),
                        "name", edit.column(),
                        "before", edit.base(),
                        "after", edit.value()))
                .toList();
        database.sql("""
                        insert into goals.change (id, form_id, line_id, column_name, old_text, new_text, source, by_id, at)
                        select r.id, :form, r.line, r.name, r.before, r.after, :source, :person, :now
                        from jsonb_to_recordset(cast(:changes as jsonb))
                            as r (id uuid, line uuid, name text, before text, after text)""")
                .param("form", form)
                .param("source", source.code())
                .param("person", person)
                .param("now", Times.at(now))
                .param("changes", json.writeValueAsString(changes))
                .update();
    }

    /** The first texts of cells that somebody or something brought along. */
    void recordFirst(UUID form, List<GoalLine> lines, CellSource source, Scope scope) {
        var edits = lines.stream()
                .flatMap(line -> line.cells().entrySet().stream()
                        .filter(cell -> !cell.getValue().isBlank())
                        .map(cell -> new CellEdit(line.id(), cell.getKey(), "", cell.getValue())))
                .toList();
        recordChanges(form, edits, source, scope.person(), now());
    }

    private static Map<String, String> detail(List<CellEdit> written, CellSource source) {
        if (written.size() > 1) {
            return Map.of("cells", String.valueOf(written.size()), "source", source.code());
        }
        var only = written.get(0);
        return Map.of(
                "line", only.line().toString(),
                "column", only.column(),
                "before", shortened(only.base()),
                "after", shortened(only.value()),
                "source", source.code());
    }

    private static String shortened(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }

    static boolean isTooLong(String text) {
        return text.length() > LONGEST;
    }

    private record LastChange(UUID line, String column, UUID by, Instant at) {
        static LastChange of(ResultSet row, int number) throws SQLException {
            return new LastChange(
                    row.getObject("line_id", UUID.class),
                    row.getString("column_name"),
                    row.getObject("by_id", UUID.class),
                    Times.instant(row, "at"));
        }
    }

    private List<SavedCells.Conflict> conflicts(GoalForm form, List<CellEdit> stale) {
        if (stale.isEmpty()) {
            return List.of();
        }
        var last = database.sql(
                        "select distinct on (line_id, column_name) line_id, column_name, by_id, at from goals.change"
                                + " where form_id = :form and line_id in (:lines) order by line_id, column_name, at desc")
                .param("form", form.id())
                .param("lines", stale.stream().map(CellEdit::line).distinct().toList())
                .query(LastChange::of)
                .list();
        var names = people.names(last.stream().map(LastChange::by).distinct().toList());
        return stale.stream()
                .map(edit -> {
                    var change = last.stream()
                            .filter(each -> each.line().equals(edit.line())
                                    && each.column().equals(edit.column()))
                            .findFirst();
                    return new SavedCells.Conflict(
                            edit.line(),
                            edit.column(),
                            form.line(edit.line())
                                    .map(line -> line.text(edit.column()))
                                    .orElse(""),
                            change.map(each -> names.getOrDefault(each.by(), ""))
                                    .orElse(""),
                            change.map(LastChange::at).orElse(form.createdAt()));
                })
                .toList();
    }
}
