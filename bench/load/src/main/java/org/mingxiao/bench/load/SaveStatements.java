package org.mingxiao.bench.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The statements of one saved cell, as the server sends them in its transaction: the scope, the form held, its lines read, the
 * line set where it still holds the base, the change, the act on record. What the session needs beside it is left out here.
 */
final class SaveStatements {
    private final Connection database;
    private final UUID person;
    private final UUID section;
    private final List<PreparedStatement> statements = new ArrayList<>();

    SaveStatements(Connection database, int user) throws SQLException {
        this.database = database;
        this.person = TestBed.person(user);
        this.section = TestBed.section(user);
        for (var sql : List.of(
                "select set_config('app.units', ?, true), set_config('app.filed', 'off', true), set_config('app.wide', 'off', true)",
                "update goals.form set changed_at = now(), hands = case when ? = any(hands) then hands else array_append(hands, ?) end"
                        + " where id = ? and status in ('DRAFT', 'REVISED') and unit_id = any(cast(? as uuid[])) returning id",
                "select id, block, position, cells from goals.line where form_id = ? and not deleted order by block, position",
                "update goals.line set cells = cells || cast(? as jsonb) where id = ? and form_id = ? and not deleted"
                        + " and coalesce(cells ->> 'annualValue', '') = ?",
                "insert into goals.change (id, form_id, line_id, column_name, old_text, new_text, source, by_id, at)"
                        + " values (?, ?, ?, 'annualValue', ?, ?, 'typed', ?, now())",
                "insert into audit.record (number, done_at, actor, actor_name, unit_id, action, subject, subject_id, detail)"
                        + " values (nextval('audit.record_number'), now(), ?, 'name', ?, 'goals.saved', 'goals.form', ?, '{}')",
                "insert into audit.unsealed (number) values (currval('audit.record_number'))")) {
            statements.add(database.prepareStatement(sql));
        }
    }

    boolean save(UUID form, UUID line, String base, String value) throws SQLException {
        var units = "{" + section + "}";
        execute(0, units);
        execute(1, person, person, form, units);
        execute(2, form);
        var written = statements.get(3);
        set(written, "{\"annualValue\":\"" + value + "\"}", line, form, base);
        var count = written.executeUpdate();
        execute(4, UUID.randomUUID(), form, line, base, value, person);
        execute(5, person, section, form);
        execute(6);
        database.commit();
        return count == 1;
    }

    private void execute(int number, Object... values) throws SQLException {
        var statement = statements.get(number);
        set(statement, values);
        if (statement.execute()) {
            try (var rows = statement.getResultSet()) {
                while (rows.next()) {
                    rows.getObject(1);
                }
            }
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (var i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
