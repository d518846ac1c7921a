package org.mingxiao.server.goals;

import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.goals.layout.GoalKind;
import org.mingxiao.server.goals.layout.Layouts;
import org.mingxiao.server.organization.Units;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Role;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.act.Acts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The goal forms: making, finding and listing them, and changing their cells. A form outside of the scope is not found.
 * Handlers of its unit, and whoever already entered something, change a form that is a draft or being adjusted; everybody else
 * who sees it reads.
 */
@Service
public class GoalForms {
    /** What the acts on forms name as their subject. */
    public static final String SUBJECT = "goals.form";

    private static final String CONDITION = " where " + Scope.rows("f") + """
             and (cast(:year as int) is null or f.fiscal_year = :year)
             and (cast(:round as uuid) is null or f.round_id = :round)
             and (cast(:unit as uuid) is null or f.unit_id = any(cast(:below as uuid[])))
             and (cast(:status as text) is null or f.status = :status)
             and (cast(:kind as text) is null or f.kind = :kind)
             and (cast(:words as text) is null or f.title like :words or f.project_code like :words)""";

    private final JdbcClient database;
    private final FormRows rows;
    private final CellWrites writes;
    private final Rounds rounds;
    private final Layouts layouts;
    private final Units units;
    private final Acts acts;
    private final Clock clock;

    GoalForms(
            JdbcClient database,
            FormRows rows,
            CellWrites writes,
            Rounds rounds,
            Layouts layouts,
            Units units,
            Acts acts,
            Clock clock) {
        this.database = database;
        this.rows = rows;
        this.writes = writes;
        this.rounds = rounds;
        this.layouts = layouts;
        this.units = units;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * Makes a form.
     *
     * @return its id
     * @throws Refused where the person is neither handler nor finance in the unit; {@code goals-title} where a project has no
     *     title; {@code goals-round-year} where the round is none of that year; {@code
     *     goals-exists} where the unit has its department form of that year and round already
     */
    @Transactional
    public UUID create(Scope scope, NewGoal goal) {
        scope.require(goal.unit(), Role.HANDLER, Role.FINANCE);
        var unit = units.find(goal.unit()).orElseThrow(Refused::notFound);
        var department = units.departmentOf(goal.unit()).orElse(unit);
        var layout = layouts.of(goal.kind(), goal.year());
        var title = goal.kind() == GoalKind.DEPARTMENT && goal.title() == null ? layout.title() : goal.title();
        if (title == null || title.isBlank() || title.length() > 300) {
            throw Refused.invalid("goals-title");
        }
        refuseRoundOfAnotherYear(goal);
        refuseSecondDepartmentForm(scope, goal);
        var id = UUID.randomUUID();
        var given = new HashMap<String, String>();
        given.put("name", title);
        given.put("department", department.name());
        given.put("unit", unit.name());
        given.put("year", String.valueOf(goal.year()));
        rows.insert(id, scope.person(), department.id(), title, layout, goal, clock.instant());
        var lines = goal.lines().isEmpty()
                ? FirstLines.of(layout, given)
                : FirstLines.completed(layout, goal.lines(), given);
        rows.insertLines(id, lines);
        if (!goal.lines().isEmpty()) {
            writes.recordFirst(id, lines, goal.source(), scope);
        }
        acts.record(
                "goals.created",
                SUBJECT,
                id,
                goal.unit(),
                Map.of(
                        "kind", goal.kind().name(),
                        "year", String.valueOf(goal.year()),
                        "title", title,
                        "source", goal.source().code()));
        return id;
    }

    private void refuseRoundOfAnotherYear(NewGoal goal) {
        var round = goal.round();
        if (round != null
                && rounds.find(round).filter(each -> each.year() == goal.year()).isEmpty()) {
            throw Refused.invalid("goals-round-year");
        }
    }

    private void refuseSecondDepartmentForm(Scope scope, NewGoal goal) {
        if (goal.kind() != GoalKind.DEPARTMENT) {
            return;
        }
        var there = database.sql("select count(*) from goals.form f where " + Scope.rows("f")
                        + " and f.unit_id = :unit and f.fiscal_year = :year and f.kind = 'DEPARTMENT'"
                        + " and f.round_id is not distinct from cast(:round as uuid)")
                .params(scope.parameters())
                .param("unit", goal.unit())
                .param("year", goal.year())
                .param("round", goal.round())
                .query(Integer.class)
                .single();
        if (there > 0) {
            throw Refused.conflict("goals-exists");
        }
    }

    /** The form with its lines. */
    @Transactional(readOnly = true)
    public Optional<GoalForm> find(Scope scope, UUID id) {
        return rows.find(scope, id);
    }

    /**
     * The form with its lines.
     *
     * @throws Refused where it is not seen
     */
    @Transactional(readOnly = true)
    public GoalForm get(Scope scope, UUID id) {
        return rows.find(scope, id).orElseThrow(Refused::notFound);
    }

    /**
     * A page of forms, those changed last first.
     *
     * @param page from 0
     * @param size at most 200
     */
    @Transactional(readOnly = true)
    public List<GoalSummary> list(Scope scope, GoalFilter filter, int page, int size) {
        if (page < 0 || size < 1 || size > 200) {
            throw Refused.invalid("goals-page");
        }
        return database.sql("select " + FormRows.SUMMARY + " from goals.form f" + CONDITION
                        + " order by f.changed_at desc, f.id limit :size offset :from")
                .params(scope.parameters())
                .params(parameters(filter))
                .param("size", size)
                .param("from", (long) page * size)
                .query(FormRows::summary)
                .list();
    }

    /** How many forms there are in all pages. */
    @Transactional(readOnly = true)
    public int count(Scope scope, GoalFilter filter) {
        return database.sql("select count(*) from goals.form f" + CONDITION)
                .params(scope.parameters())
                .params(parameters(filter))
                .query(Integer.class)
                .single();
    }

    /** How many forms there are in each state; states without any are left out. */
    @Transactional(readOnly = true)
    public Map<GoalStatus, Integer> countByStatus(Scope scope, GoalFilter filter) {
        var counts = new EnumMap<GoalStatus, Integer>(GoalStatus.class);
        database.sql("select f.status, count(*) as forms from goals.form f" + CONDITION + " group by f.status")
                .params(scope.parameters())
                .params(parameters(filter))
                .query(row -> {
                    counts.put(GoalStatus.valueOf(row.getString("status")), row.getInt("forms"));
                });
        return counts;
    }

    private Map<String, Object> parameters(GoalFilter filter) {
        var parameters = new HashMap<String, Object>();
        var unit = filter.unit();
        var words = filter.words();
        var status = filter.status();
        var kind = filter.kind();
        parameters.put("year", filter.year());
        parameters.put("round", filter.round());
        parameters.put("unit", unit);
        parameters.put("below", unit == null ? "{}" : FormRows.literal(units.reach(unit)));
        parameters.put("status", status == null ? null : status.name());
        parameters.put("kind", kind == null ? null : kind.name());
        parameters.put("words", words == null || words.isBlank() ? null : "%" + words.strip() + "%");
        return parameters;
    }

    /** Whether the person may change the form now. */
    public boolean isEditable(Scope scope, GoalForm form) {
        return form.status().isEditable()
                && (scope.holds(Role.HANDLER, form.unit())
                        || scope.sees(form.unit()) && form.hands().contains(scope.person()));
    }

    /**
     * The form of the year before: of a project the one with the same code or title in the same unit, of a unit as a whole its
     * own. Only what the scope sees.
     */
    @Transactional(readOnly = true)
    public Optional<GoalForm> before(
            Scope scope, GoalKind kind, UUID unit, int year, String title, @Nullable String projectCode) {
        return rows.before(scope, kind, unit, year, title, projectCode);
    }

    /**
     * Holds the form for a change until the transaction ends.
     *
     * @throws Refused where the form is not seen, or may not be changed by this person or in its state
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public GoalForm hold(Scope scope, UUID id) {
        return writes.hold(scope, id, writes.now());
    }

    /**
     * Changes cells, each only where it still holds the text that the person saw. What others changed meanwhile, and what
     * cannot be written, is told and left as it is; the rest is written in one transaction.
     *
     * @throws Refused where the form is not seen, or may not be changed by this person or in its state
     */
    @Transactional
    public SavedCells save(Scope scope, UUID id, CellSource source, List<CellEdit> edits) {
        return writes.save(scope, id, source, edits);
    }
}
