package org.mingxiao.server.approval.flow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mingxiao.server.approval.route.Party;
import org.mingxiao.server.approval.route.Signing;
import org.mingxiao.server.approval.route.Step;
import org.mingxiao.server.approval.route.Whose;
import org.mingxiao.server.organization.People;
import org.mingxiao.server.organization.Person;
import org.mingxiao.server.organization.Unit;
import org.mingxiao.server.organization.UnitKind;
import org.mingxiao.server.organization.Units;
import org.mingxiao.server.shared.access.Role;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.access.Scopes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds who can take a step of a matter. */
@Service
@Transactional(readOnly = true)
public class Casting {
    private static final List<Role> APPROVING =
            List.of(Role.SECTION_HEAD, Role.FINANCE, Role.LEADER, Role.HEAD, Role.REVIEWER);

    private final Units units;
    private final People people;
    private final Scopes scopes;

    Casting(Units units, People people, Scopes scopes) {
        this.units = units;
        this.people = people;
        this.scopes = scopes;
    }

    /**
     * Who can take a step.
     *
     * @param takers persons by party
     * @param missing the parties that nobody can take
     */
    public record Cast(Map<Integer, List<Person>> takers, List<Missing> missing) {
        public Cast {
            takers = Collections.unmodifiableMap(new LinkedHashMap<>(takers));
            missing = List.copyOf(missing);
        }

        /** Whether the step can be done at all. */
        boolean isPossible(Step step) {
            return step.signing() == Signing.ANY_ONE
                    ? takers.values().stream().anyMatch(persons -> !persons.isEmpty())
                    : missing.isEmpty();
        }

        /** The persons' names, each once. */
        public List<String> names() {
            return takers.values().stream()
                    .flatMap(List::stream)
                    .map(Person::name)
                    .distinct()
                    .toList();
        }
    }

    /**
     * A role that nobody can take.
     *
     * @param hands whether there are holders, but all of them have entered or changed the matter themselves
     */
    public record Missing(String step, Role role, String unit, boolean hands) {}

    /** Who can take a step of a matter of this unit that these hands have prepared. */
    public Cast cast(UUID unit, Step step, Set<UUID> hands) {
        var takers = new LinkedHashMap<Integer, List<Person>>();
        var missing = new ArrayList<Missing>();
        for (int number = 0; number < step.parties().size(); number++) {
            var party = step.parties().get(number);
            var place = place(party.whose(), unit);
            var holders = holders(party, unit);
            var free = holders.stream().filter(person -> isFree(person, hands)).toList();
            takers.put(number, free);
            if (free.isEmpty()) {
                missing.add(new Missing(
                        step.name(), party.role(), place.map(Unit::name).orElse("—"), !holders.isEmpty()));
            }
        }
        return new Cast(takers, missing);
    }

    /** Who holds the role of a party of this unit's matters. */
    List<Person> holders(Party party, UUID unit) {
        return place(party.whose(), unit)
                .map(at -> people.holding(party.role(), at.id()))
                .orElse(List.of());
    }

    /** Whether neither the person nor anybody the person stands in for has prepared the matter. */
    private boolean isFree(Person person, Set<UUID> hands) {
        return Collections.disjoint(scopes.of(person.id()).persons(), hands);
    }

    /** The unit in which a role is looked for. */
    public Optional<Unit> place(Whose whose, UUID unit) {
        return switch (whose) {
            case UNIT -> units.find(unit);
            case DEPARTMENT -> units.departmentOf(unit);
            case BUREAU -> bureau(unit);
        };
    }

    private Optional<Unit> bureau(UUID unit) {
        var above = units.upwards(unit).stream().map(Unit::id).toList();
        return units.all().stream()
                .filter(other -> other.kind() == UnitKind.BUREAU && other.active())
                .filter(other -> other.parent() != null && above.contains(other.parent()) || above.contains(other.id()))
                .findFirst();
    }

    /**
     * Whether somebody could hold a turn of this party: has its role there or above, or leads the unit. Nobody who has prepared
     * the matter could.
     */
    public boolean couldHold(Scope person, Party party, UUID unit, Set<UUID> hands) {
        return Collections.disjoint(person.persons(), hands)
                && place(party.whose(), unit)
                        .filter(at -> person.holds(party.role(), at.id())
                                || person.holds(Role.LEADER, at.id())
                                || person.holds(Role.HEAD, at.id()))
                        .isPresent();
    }

    /** Who could hold a turn of this party instead of somebody else. */
    public List<Person> couldHold(Party party, UUID unit, Set<UUID> hands) {
        return place(party.whose(), unit).stream()
                .flatMap(at -> units.upwards(at.id()).stream())
                .flatMap(at -> List.of(party.role(), Role.LEADER, Role.HEAD).stream()
                        .flatMap(role -> people.holding(role, at.id()).stream()))
                .distinct()
                .filter(person -> isFree(person, hands))
                .toList();
    }

    /** Who may be asked to sign a matter beyond its route: anybody with an approving role in the department or the bureau. */
    public List<Person> signers(UUID unit, Set<UUID> hands) {
        var places = new ArrayList<UUID>();
        units.departmentOf(unit).ifPresent(department -> places.addAll(units.reach(department.id())));
        bureau(unit).ifPresent(at -> places.add(at.id()));
        return places.stream()
                .distinct()
                .flatMap(at -> APPROVING.stream().flatMap(role -> people.holding(role, at).stream()))
                .distinct()
                .filter(person -> isFree(person, hands))
                .toList();
    }
}
