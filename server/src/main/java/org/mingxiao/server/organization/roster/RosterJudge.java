package org.mingxiao.server.organization.roster;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingxiao.server.organization.Duties;
import org.mingxiao.server.organization.DutyConflict;
import org.mingxiao.server.organization.Posts;
import org.mingxiao.server.organization.Unit;
import org.mingxiao.server.organization.UnitKind;
import org.mingxiao.server.shared.access.Role;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says of each row what taking it over would do, and changes nothing. */
@Component
class RosterJudge {
    private final JdbcClient database;
    private final Posts posts;
    private final Duties duties;
    private final MessageSource words;

    RosterJudge(JdbcClient database, Posts posts, Duties duties, MessageSource words) {
        this.database = database;
        this.posts = posts;
        this.duties = duties;
        this.words = words;
    }

    List<JudgedRow> judge(List<RosterRow> rows) {
        var present = Present.read(database);
        var seen = new HashMap<String, Integer>();
        var named = rows.stream()
                .filter(row -> row.sheet() == RosterSheet.UNITS)
                .map(row -> row.cell(0))
                .collect(Collectors.toCollection(HashSet::new));
        return rows.stream()
                .map(row -> {
                    var before = seen.putIfAbsent(identity(row), row.number());
                    return before == null ? judge(row, named, present) : wrong(row, "twice", before);
                })
                .toList();
    }

    private static String identity(RosterRow row) {
        var cells = row.cells();
        return row.sheet()
                + switch (row.sheet()) {
                    case UNITS -> cells.get(0);
                    case PEOPLE -> cells.get(0).toLowerCase(Locale.ROOT) + '|' + cells.get(3) + '|' + cells.get(4);
                    case CODES -> cells.get(0) + '|' + cells.get(1) + '|' + cells.get(2);
                };
    }

    private JudgedRow judge(RosterRow row, Set<String> named, Present present) {
        return switch (row.sheet()) {
            case UNITS -> unit(row, named, present);
            case PEOPLE -> person(row, named, present);
            case CODES -> code(row, present);
        };
    }

    private JudgedRow unit(RosterRow row, Set<String> named, Present present) {
        var kind = kind(row.cell(2));
        var parent = row.cell(3);
        if (row.cell(0).isEmpty()) {
            return wrong(row, "code-missing");
        }
        if (row.cell(0).length() > 40) {
            return wrong(row, "code-long");
        }
        if (row.cell(1).isEmpty()) {
            return wrong(row, "name-missing");
        }
        if (kind.isEmpty()) {
            return wrong(row, "kind-unknown");
        }
        if (kind.get() == UnitKind.DISTRICT
                ? !parent.isEmpty()
                : !named.contains(parent) && present.unit(parent).isEmpty() || parent.equals(row.cell(0))) {
            return wrong(row, "parent-unknown", parent);
        }
        var there = present.unit(row.cell(0));
        if (there.isEmpty()) {
            return kind.get() == UnitKind.DISTRICT && present.hasDistrict()
                    ? wrong(row, "top-twice")
                    : new JudgedRow(row, JudgedRow.State.NEW, "");
        }
        return there.get().kind() == kind.get() ? changedUnit(row, there.get(), present) : wrong(row, "kind-fixed");
    }

    private JudgedRow changedUnit(RosterRow row, Unit there, Present present) {
        var parent = present.codeAbove(there);
        if (there.name().equals(row.cell(1)) && parent.equals(row.cell(3))) {
            return new JudgedRow(row, JudgedRow.State.SAME, "");
        }
        return new JudgedRow(
                row,
                JudgedRow.State.CHANGED,
                there.name() + " / " + parent + " → " + row.cell(1) + " / " + row.cell(3));
    }

    private JudgedRow person(RosterRow row, Set<String> named, Present present) {
        var role = role(row.cell(4));
        if (!row.cell(0).matches("[\\p{IsHan}A-Za-z0-9][\\p{IsHan}A-Za-z0-9._-]{1,59}")) {
            return wrong(row, "account-form");
        }
        if (row.cell(1).isEmpty() || row.cell(1).length() > 100) {
            return wrong(row, "name-missing");
        }
        if (!row.cell(2).isEmpty() && !row.cell(2).matches("[0-9+() -]{5,30}")) {
            return wrong(row, "phone-form");
        }
        if (role.isEmpty()) {
            return wrong(row, "role-unknown", row.cell(4));
        }
        if (role.get().isAdministrator()) {
            return wrong(row, "role-administrator");
        }
        var unit = present.unit(row.cell(3)).filter(Unit::active);
        if (unit.isEmpty() && !named.contains(row.cell(3))) {
            return wrong(row, "unit-unknown", row.cell(3));
        }
        var there = present.person(row.cell(0));
        if (there.isEmpty()) {
            return new JudgedRow(row, JudgedRow.State.NEW, "");
        }
        var person = there.get();
        var held = unit.isPresent() && present.isHeld(person, role.get(), unit.get());
        if (!held && unit.isPresent()) {
            var conflicts = posts.conflicts(person.id(), role.get(), unit.get().id());
            if (!conflicts.isEmpty()) {
                return wrong(row, "conflict", names(conflicts));
            }
        }
        if (held && person.name().equals(row.cell(1))) {
            return new JudgedRow(row, JudgedRow.State.SAME, "");
        }
        return new JudgedRow(
                row,
                JudgedRow.State.CHANGED,
                (person.name().equals(row.cell(1)) ? "" : person.name() + " → " + row.cell(1) + " ")
                        + (held ? "" : "+ " + row.cell(4)));
    }

    private String names(List<DutyConflict> conflicts) {
        return conflicts.stream()
                .map(conflict -> duties.name(conflict.one()) + "／" + duties.name(conflict.other()))
                .collect(Collectors.joining("；"));
    }

    private JudgedRow code(RosterRow row, Present present) {
        var table = table(row.cell(0));
        if (table.isEmpty() || row.cell(2).isEmpty() || !row.cell(1).matches("[0-9]{4}")) {
            return wrong(row, "code-missing");
        }
        if (row.cell(2).length() > 20) {
            return wrong(row, "code-long");
        }
        if (row.cell(3).isEmpty() || row.cell(3).length() > 200) {
            return wrong(row, "name-missing");
        }
        var there = present.code(table.get(), row.cell(2))
                .filter(code -> code.edition().equals(row.cell(1)));
        if (there.isEmpty()) {
            return new JudgedRow(row, JudgedRow.State.NEW, "");
        }
        var same = there.get().name().equals(row.cell(3))
                && row.cell(4).equals(Optional.ofNullable(there.get().parent()).orElse(""));
        return new JudgedRow(
                row,
                same ? JudgedRow.State.SAME : JudgedRow.State.CHANGED,
                same ? "" : there.get().name() + " → " + row.cell(3));
    }

    private JudgedRow wrong(RosterRow row, String reason, Object... arguments) {
        return new JudgedRow(
                row,
                JudgedRow.State.WRONG,
                words.getMessage("roster." + reason, arguments, LocaleContextHolder.getLocale()));
    }

    Optional<UnitKind> kind(String word) {
        return Arrays.stream(UnitKind.values())
                .filter(kind -> chinese("unit.kind." + kind).equals(word))
                .findFirst();
    }

    Optional<Role> role(String word) {
        return Arrays.stream(Role.values())
                .filter(role -> chinese("role." + role).equals(word))
                .findFirst();
    }

    static Optional<String> table(String word) {
        return Optional.ofNullable(Map.of("功能分类", "functional", "经济分类", "economic", "计量单位", "measure")
                .get(word));
    }

    /** The words of the workbook are Chinese, whatever the reader's language. */
    private String chinese(String key) {
        return words.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
    }
}
