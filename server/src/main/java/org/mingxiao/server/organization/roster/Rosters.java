package org.mingxiao.server.organization.roster;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mingxiao.server.organization.Accounts;
import org.mingxiao.server.organization.Code;
import org.mingxiao.server.organization.Codes;
import org.mingxiao.server.organization.People;
import org.mingxiao.server.organization.Posts;
import org.mingxiao.server.organization.Unit;
import org.mingxiao.server.organization.Units;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Role;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.act.Acts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Units, people and codes from a workbook: read, shown as what would change, and taken over only when the system administrator
 * says so. Rows that are wrong are left out. New posts are asked for, not granted.
 */
@Service
@Transactional
public class Rosters {
    private final JdbcClient database;
    private final RosterJudge judge;
    private final Units units;
    private final Accounts accounts;
    private final People people;
    private final Posts posts;
    private final Codes codes;
    private final Acts acts;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    Rosters(
            JdbcClient database,
            RosterJudge judge,
            Units units,
            Accounts accounts,
            People people,
            Posts posts,
            Codes codes,
            Acts acts,
            Clock clock) {
        this.database = database;
        this.judge = judge;
        this.units = units;
        this.accounts = accounts;
        this.people = people;
        this.posts = posts;
        this.codes = codes;
        this.acts = acts;
        this.clock = clock;
    }

    /** The workbook to fill in. */
    public byte[] template() {
        return Workbooks.template();
    }

    /** Keeps what a workbook says, for the preview. Nothing is taken over yet. */
    public UUID keep(Scope scope, String name, byte[] file) {
        require(scope);
        var rows = Workbooks.read(file);
        var id = UUID.randomUUID();
        database.sql("insert into organization.roster (id, name, rows, made_by, made_at)"
                        + " values (:id, :name, cast(:rows as jsonb), :by, :now)")
                .param("id", id)
                .param("name", name.length() > 300 ? name.substring(0, 300) : name)
                .param("rows", json.writeValueAsString(rows))
                .param("by", scope.person())
                .param("now", now())
                .update();
        return id;
    }

    /** What taking it over would do now. */
    @Transactional(readOnly = true)
    public List<JudgedRow> preview(Scope scope, UUID roster) {
        require(scope);
        return judge.judge(rows(scope, roster));
    }

    /** The wrong rows, as the same workbook with a column that says why. */
    @Transactional(readOnly = true)
    public byte[] mistakes(Scope scope, UUID roster) {
        return Workbooks.mistakes(preview(scope, roster));
    }

    private List<RosterRow> rows(Scope scope, UUID roster) {
        return database.sql(
                        "select rows from organization.roster where id = :id and made_by = :by and taken_at is null")
                .param("id", roster)
                .param("by", scope.person())
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, new TypeReference<List<RosterRow>>() {}))
                .orElseThrow(() -> Refused.conflict("roster-over"));
    }

    /**
     * Takes over what is new and what has changed.
     *
     * @return how many rows
     * @throws Refused 409 {@code roster-over} where it was taken over before
     */
    public int take(Scope scope, UUID roster) {
        require(scope);
        var rows = judge.judge(rows(scope, roster)).stream()
                .filter(row -> row.state() == JudgedRow.State.NEW || row.state() == JudgedRow.State.CHANGED)
                .toList();
        int taken = database.sql(
                        "update organization.roster set taken_at = :now, rows = '[]' where id = :id and taken_at is null")
                .param("now", now())
                .param("id", roster)
                .update();
        if (taken == 0) {
            throw Refused.conflict("roster-over");
        }
        takeUnits(scope, rows);
        for (var row : rows) {
            switch (row.row().sheet()) {
                case UNITS -> {}
                case PEOPLE -> takePerson(scope, row.row());
                case CODES -> takeCode(scope, row.row());
            }
        }
        acts.record(
                "organization.roster-imported",
                "organization.roster",
                roster,
                null,
                Map.of("rows", String.valueOf(rows.size())));
        return rows.size();
    }

    /** Those above before those below them, in whatever order they stand. */
    private void takeUnits(Scope scope, List<JudgedRow> rows) {
        var left = new ArrayList<>(rows.stream()
                .filter(row -> row.row().sheet() == RosterSheet.UNITS)
                .toList());
        while (!left.isEmpty()) {
            var before = left.size();
            left.removeIf(row -> takeUnit(scope, row.row()));
            if (left.size() == before) { // they lie below each other
                throw Refused.invalid("unit-circle");
            }
        }
    }

    private boolean takeUnit(Scope scope, RosterRow row) {
        var parent = Optional.of(row.cell(3)).filter(code -> !code.isEmpty()).flatMap(units::withCode);
        if (!row.cell(3).isEmpty() && parent.isEmpty()) {
            return false;
        }
        var parentId = parent.map(Unit::id).orElse(null);
        var there = units.withCode(row.cell(0));
        if (there.isPresent()) {
            units.change(
                    scope, there.get().id(), row.cell(1), parentId, there.get().active());
        } else {
            units.add(scope, row.cell(0), row.cell(1), judge.kind(row.cell(2)).orElseThrow(), parentId);
        }
        return true;
    }

    private void takePerson(Scope scope, RosterRow row) {
        var there = people.withAccount(row.cell(0));
        var person = there.isPresent() ? there.get().id() : accounts.open(scope, row.cell(0), row.cell(1));
        if (there.isPresent()) {
            accounts.rename(scope, person, row.cell(1));
        }
        if (!row.cell(2).isEmpty()) {
            accounts.setPhone(scope, person, row.cell(2));
        }
        var role = judge.role(row.cell(4)).orElseThrow();
        var unit = units.withCode(row.cell(3)).orElseThrow(() -> Refused.invalid("unit-form"));
        var held = posts.of(person).stream()
                .anyMatch(post -> post.endedAt() == null
                        && post.role() == role
                        && post.unit().equals(unit.id()));
        if (!held) {
            posts.request(scope, person, role, unit.id(), "导入", null);
        }
    }

    private void takeCode(Scope scope, RosterRow row) {
        codes.put(
                scope,
                RosterJudge.table(row.cell(0)).orElseThrow(),
                new Code(row.cell(2), row.cell(3), row.cell(4).isEmpty() ? null : row.cell(4), row.cell(1), true));
    }

    private static void require(Scope scope) {
        if (!scope.hasAny(Role.SYSTEM_ADMINISTRATOR)) {
            throw Refused.notAllowed();
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
