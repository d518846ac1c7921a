package org.mingxiao.bench.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The statements of one saved cell, as the server sends them: the session and the person's posts read, then in one transaction
 * the scope, the form held, its lines read, the line set where it still holds the base, the change, the act on record.
 */
final class SaveStatements {
    private static final String SESSION =
            "select s.primary_id, s.last_access_time, a.attribute_name, a.attribute_bytes from shared.spring_session s"
                    + " left join shared.spring_session_attributes a on a.session_primary_id = s.primary_id"
                    + " where s.session_id = ?";
    private static final String POSTS = """
            with recursive held as (
                select o.id, o.role, o.unit_id from organization.post o
                join organization.person p on p.id = o.person_id and p.active
                join organization.unit u on u.id = o.unit_id and u.active
                where o.confirmed_at is not null and o.ended_at is null and o.person_id = ?),
            reach as (
                select distinct unit_id as top, unit_id as id from held
                union all
                select reach.top, u.id from organization.unit u join reach on u.parent_id = reach.id)
            select held.role, held.unit_id, array(select reach.id from reach where reach.top = held.unit_id) from held""";
    private static final String SCOPE = "select set_config('app.units', ?, true), set_config('app.filed', 'off', true),"
            + " set_config('app.wide', 'off', true), set_config('app.record', 'off', true), set_config('app.persons', ?, true)";
    private static final String FORM =
            "update goals.form set changed_at = now(), hands = case when ? = any(hands) then hands else array_append(hands, ?) end"
                    + " where id = ? and status in ('DRAFT', 'REVISED') and unit_id = any(cast(? as uuid[])) returning *";
    private static final String LINES =
            "select id, block, position, cells from goals.line where form_id = ? and not deleted order by position, id";
    private static final String CELL =
            "update goals.line set cells = cells || cast(? as jsonb) where id = ? and form_id = ? and not deleted"
                    + " and coalesce(cells ->> 'annualValue', '') = ?";
    private static final String CHANGE =
            "insert into goals.change (id, form_id, line_id, column_name, old_text, new_text, source, by_id, at)"
                    + " values (?, ?, ?, 'annualValue', ?, ?, 'typed', ?, now())";
    private static final String ACT = """
            with next as (select nextval('audit.record_number') as number),
            recorded as (
                insert into audit.record (number, done_at, actor, actor_name, unit_id, action, subject, subject_id, detail)
                select number, now(), ?, 'name', ?, 'goals.saved', 'goals.form', ?, '{}' from next)
            insert into audit.unsealed (number) select number from next""";

    private final Connection database;
    private final UUID person;
    private final UUID section;
    private final String session;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    SaveStatements(Connection database, int user) throws SQLException {
        this.database = database;
        this.person = TestBed.person(user);
        this.section = TestBed.section(user);
        try (var one = database.createStatement();
                var row = one.executeQuery("select session_id from shared.spring_session limit 1")) {
            row.next();
            this.session = row.getString(1);
        }
    }

    boolean save(UUID form, UUID line, String base, String value) throws SQLException {
        var units = "{" + section + "}";
        database.setAutoCommit(true);
        execute(SESSION, session);
        execute(POSTS, person);
        database.setAutoCommit(false);
        execute(SCOPE, units, "{" + person + "}");
        execute(FORM, person, person, form, units);
        execute(LINES, form);
        var count = execute(CELL, "{\"annualValue\":\"" + value + "\"}", line, form, base);
        execute(CHANGE, UUID.randomUUID(), form, line, base, value, person);
        execute(ACT, person, section, form);
        database.commit();
        return count == 1;
    }

    /** Reads all that it answers; tells how many rows it changed. */
    private int execute(String sql, Object... values) throws SQLException {
        var statement = statements.get(sql);
        if (statement == null) {
            statement = database.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (var i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        if (statement.execute()) {
            try (var rows = statement.getResultSet()) {
                while (rows.next()) {
                    rows.getObject(1);
                }
            }
        }
        return statement.getUpdateCount();
    }
}
