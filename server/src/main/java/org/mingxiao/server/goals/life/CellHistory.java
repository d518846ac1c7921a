package org.mingxiao.server.goals.life;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.mingxiao.server.goals.GoalForms;
import org.mingxiao.server.goals.rows.Times;
import org.mingxiao.server.organization.People;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a cell held before, and who changed it. */
@Service
public class CellHistory {
    /** @param source how the new text came: typed, pasted, imported, copied, undone */
    public record Change(String oldText, String newText, String source, String by, Instant at) {}

    private record Row(UUID by, Change change) {}

    private final JdbcClient database;
    private final GoalForms forms;
    private final People people;

    CellHistory(JdbcClient database, GoalForms forms, People people) {
        this.database = database;
        this.forms = forms;
        this.people = people;
    }

    /** The last hundred changes of a cell, the latest first. */
    @Transactional(readOnly = true)
    public List<Change> of(Scope scope, UUID form, UUID line, String column) {
        forms.get(scope, form);
        var rows = database.sql("select old_text, new_text, source, by_id, at from goals.change where form_id = :form"
                        + " and line_id = :line and column_name = :column order by at desc limit 100")
                .param("form", form)
                .param("line", line)
                .param("column", column)
                .query(CellHistory::row)
                .list();
        var names = people.names(rows.stream().map(Row::by).distinct().toList());
        return rows.stream()
                .map(row -> new Change(
                        row.change().oldText(),
                        row.change().newText(),
                        row.change().source(),
                        names.getOrDefault(row.by(), ""),
                        row.change().at()))
                .toList();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("by_id", UUID.class),
                new Change(
                        row.getString("old_text"),
                        row.getString("new_text"),
                        row.getString("source"),
                        "",
                        Times.instant(row, "at")));
    }
}
