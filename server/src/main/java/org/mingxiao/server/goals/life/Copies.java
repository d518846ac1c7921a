package org.mingxiao.server.goals.life;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.goals.CellSource;
import org.mingxiao.server.goals.GoalForm;
import org.mingxiao.server.goals.GoalForms;
import org.mingxiao.server.goals.NewGoal;
import org.mingxiao.server.goals.layout.GoalKind;
import org.mingxiao.server.organization.Units;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Fills new forms from others: from last year, from another project, or a whole year at once. Only from what the scope sees. */
@Service
public class Copies {
    private static final int MOST = 500;

    /**
     * A form of a year and whether the next year has its successor already.
     *
     * @param successor the form of the next year; null where there is none yet
     */
    public record RollOver(
            UUID form,
            GoalKind kind,
            String title,
            UUID unit,
            @Nullable UUID successor) {
        static RollOver of(ResultSet row, int number) throws SQLException {
            return new RollOver(
                    row.getObject("id", UUID.class),
                    GoalKind.valueOf(row.getString("kind")),
                    row.getString("title"),
                    row.getObject("unit_id", UUID.class),
                    successor(row));
        }

        private static @Nullable UUID successor(ResultSet row) throws SQLException {
            var id = row.getString("successor");
            return id == null ? null : UUID.fromString(id);
        }
    }

    private final JdbcClient database;
    private final GoalForms forms;
    private final Units units;

    Copies(JdbcClient database, GoalForms forms, Units units) {
        this.database = database;
        this.forms = forms;
        this.units = units;
    }

    /**
     * Makes a form that starts with the texts of another one.
     *
     * @param title of the new project; null: that of the form copied
     * @return its id
     * @throws Refused where the other form is not seen, or the person may make none in the unit
     */
    @Transactional
    public UUID copy(Scope scope, UUID from, UUID unit, int year, @Nullable UUID round, @Nullable String title) {
        return make(scope, forms.get(scope, from), unit, year, round, title);
    }

    /**
     * Makes the form of this year from that of the year before.
     *
     * @param title of the project; null for the form of the unit as a whole
     * @throws Refused {@code goals-no-last-year} where there is none
     */
    @Transactional
    public UUID fromLastYear(
            Scope scope, GoalKind kind, UUID unit, int year, @Nullable UUID round, @Nullable String title) {
        var before = forms.before(scope, kind, unit, year, title == null ? "" : title, null)
                .orElseThrow(() -> Refused.invalid("goals-no-last-year"));
        return make(scope, before, unit, year, round, title);
    }

    private UUID make(Scope scope, GoalForm from, UUID unit, int year, @Nullable UUID round, @Nullable String title) {
        var own = title == null || title.isBlank();
        // The code is the project's own: a project copied under another name or year-mate is another project.
        var code = own && from.unit().equals(unit) && from.year() != year ? from.projectCode() : null;
        var name = own ? (from.kind() == GoalKind.PROJECT ? from.title() : null) : title;
        return forms.create(
                scope,
                new NewGoal(from.kind(), unit, year, round, name, code, from.lines(), CellSource.COPIED, from.id()));
    }

    /**
     * The forms of a year in a unit and below it that the scope sees, each with its successor of the next year; at most 500.
     */
    @Transactional(readOnly = true)
    public List<RollOver> plan(Scope scope, UUID unit, int from, int to) {
        return database.sql("""
                        select f.id, f.kind, f.title, f.unit_id, (
                            select max(cast(s.id as text)) from goals.form s
                            where s.unit_id = f.unit_id and s.kind = f.kind and s.fiscal_year = :to
                                and (s.kind = 'DEPARTMENT' or s.title = f.title or s.project_code = f.project_code))
                            as successor
                        from goals.form f
                        where f.fiscal_year = :from and f.unit_id = any(cast(:below as uuid[])) and f.status <> 'REJECTED'
                            and\s""" + Scope.rows("f") + " order by f.kind, f.title, f.id limit :most")
                .params(scope.parameters())
                .param("from", from)
                .param("to", to)
                .param("below", literal(units.reach(unit)))
                .param("most", MOST)
                .query(RollOver::of)
                .list();
    }

    /**
     * Makes the forms of the next year for those chosen; those that have a successor already are left alone.
     *
     * @return the ids of the new forms
     */
    @Transactional
    public List<UUID> rollOver(Scope scope, UUID unit, int from, int to, @Nullable UUID round, Set<UUID> chosen) {
        var made = new ArrayList<UUID>();
        for (var each : plan(scope, unit, from, to)) {
            if (each.successor() == null && chosen.contains(each.form())) {
                made.add(copy(scope, each.form(), each.unit(), to, round, null));
            }
        }
        return made;
    }

    private static String literal(List<UUID> ids) {
        return "{" + String.join(",", ids.stream().map(UUID::toString).toList()) + "}";
    }
}
