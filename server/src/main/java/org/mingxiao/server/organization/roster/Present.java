package org.mingxiao.server.organization.roster;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mingxiao.server.organization.Code;
import org.mingxiao.server.organization.Person;
import org.mingxiao.server.organization.Unit;
import org.mingxiao.server.organization.UnitKind;
import org.mingxiao.server.shared.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Units, people, posts and codes as they are, read once for a workbook of thousands of rows. */
final class Present {
    private final Map<String, Unit> units = new HashMap<>();
    private final Map<UUID, String> codesOfUnits = new HashMap<>();
    private final Map<String, Person> people = new HashMap<>();
    private final Set<String> posts = new HashSet<>();
    private final Map<String, Code> codes = new HashMap<>();

    private Present() {}

    static Present read(JdbcClient database) {
        var present = new Present();
        database.sql("select id, code, name, kind, parent_id as parent, active from organization.unit")
                .query(Unit.class)
                .list()
                .forEach(present::add);
        database.sql("select id, account, name, active from organization.person")
                .query(Person.class)
                .list()
                .forEach(person -> present.people.put(person.account().toLowerCase(Locale.ROOT), person));
        database.sql("select person_id || role || unit_id from organization.post where ended_at is null")
                .query(String.class)
                .list()
                .forEach(present.posts::add);
        database.sql(
                        "select code_table, code, name, parent_code, edition, active from organization.code order by edition")
                .query(row -> {
                    var code = new Code(
                            row.getString("code"),
                            row.getString("name"),
                            row.getString("parent_code"),
                            row.getString("edition"),
                            row.getBoolean("active"));
                    present.codes.put(row.getString("code_table") + '|' + code.code(), code); // the newest stays
                });
        return present;
    }

    private void add(Unit unit) {
        units.put(unit.code(), unit);
        codesOfUnits.put(unit.id(), unit.code());
    }

    Optional<Unit> unit(String code) {
        return Optional.ofNullable(units.get(code));
    }

    /** The code of the unit above; empty at the top. */
    String codeAbove(Unit unit) {
        var parent = unit.parent();
        return parent == null ? "" : codesOfUnits.getOrDefault(parent, "");
    }

    boolean hasDistrict() {
        return units.values().stream().anyMatch(unit -> unit.kind() == UnitKind.DISTRICT);
    }

    Optional<Person> person(String account) {
        return Optional.ofNullable(people.get(account.toLowerCase(Locale.ROOT)));
    }

    /** Whether the person has the post or waits for it. */
    boolean isHeld(Person person, Role role, Unit unit) {
        return posts.contains(person.id() + role.name() + unit.id());
    }

    Optional<Code> code(String table, String code) {
        return Optional.ofNullable(codes.get(table + '|' + code));
    }
}
