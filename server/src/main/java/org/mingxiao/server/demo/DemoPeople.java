package org.mingxiao.server.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.mingxiao.server.demo.DemoDistrict.DemoPerson;
import org.mingxiao.server.organization.Accounts;
import org.mingxiao.server.organization.People;
import org.mingxiao.server.organization.Person;
import org.mingxiao.server.organization.Posts;
import org.mingxiao.server.organization.Units;
import org.mingxiao.server.organization.password.Credentials;
import org.mingxiao.server.shared.access.Refused;
import org.mingxiao.server.shared.access.Role;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The invented units and people, and who of them one may sign in as. */
@Service
@ConditionalOnProperty("mingxiao.demo")
public class DemoPeople {
    /** The password of all of them, for those who want to type one. */
    public static final String PASSWORD = "Kan2-zoutong-liucheng";

    private final Units units;
    private final Accounts accounts;
    private final Posts posts;
    private final Credentials credentials;
    private final People people;

    DemoPeople(Units units, Accounts accounts, Posts posts, Credentials credentials, People people) {
        this.units = units;
        this.accounts = accounts;
        this.posts = posts;
        this.credentials = credentials;
        this.people = people;
    }

    /** Makes them; answers the units by their codes. */
    Map<String, UUID> make(DemoDistrict district) {
        var scope = Scope.program();
        var made = new HashMap<String, UUID>();
        for (var unit : district.units()) {
            var parent = unit.parent() == null ? null : made.get(unit.parent());
            made.put(unit.code(), units.add(scope, unit.code(), unit.name(), unit.kind(), parent));
        }
        for (var person : district.people()) {
            var id = accounts.open(scope, person.account(), person.name());
            var unit = Objects.requireNonNull(made.get(person.unit()));
            posts.confirm(scope, posts.request(scope, id, person.role(), unit, "演示 / demonstration", null));
            credentials.set(id, PASSWORD);
        }
        // One post waits for the security administrator.
        var standIn = people.withAccount("jykz2").orElseThrow().id();
        posts.request(
                scope, standIn, Role.SECTION_HEAD, Objects.requireNonNull(made.get("210-1")), "王科培训期间代管基础教育科", null);
        return made;
    }

    /** The people of the demonstration, with the names of their units, in the order of the file. */
    @Transactional(readOnly = true)
    public List<Choice> choices() {
        var district = DemoDistrict.read();
        var names = new HashMap<String, String>();
        for (var unit : district.units()) {
            var above = unit.parent() == null ? null : names.get(unit.parent());
            var section = unit.code().contains("-");
            names.put(unit.code(), section && above != null ? above + " · " + unit.name() : unit.name());
        }
        return district.people().stream()
                .map(person -> new Choice(
                        person.account(),
                        person.name(),
                        role(person),
                        Objects.requireNonNull(names.get(person.unit()))))
                .toList();
    }

    private static String role(DemoPerson person) {
        return "role." + person.role().name();
    }

    /**
     * Somebody of the demonstration.
     *
     * @throws Refused where the account is not of the demonstration
     */
    @Transactional(readOnly = true)
    public Person person(String account) {
        if (DemoDistrict.read().people().stream()
                .noneMatch(person -> person.account().equals(account))) {
            throw Refused.notFound();
        }
        return people.withAccount(account).orElseThrow(Refused::notFound);
    }

    /**
     * Somebody to sign in as.
     *
     * @param role key of the role's name in {@code messages}
     */
    public record Choice(String account, String name, String role, String unit) {}
}
