package org.mingxiao.server.approval.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.mingxiao.server.approval.route.Party;
import org.mingxiao.server.approval.route.Route;
import org.mingxiao.server.approval.route.Whose;
import org.mingxiao.server.organization.People;
import org.mingxiao.server.organization.Unit;
import org.mingxiao.server.organization.UnitKind;
import org.mingxiao.server.organization.Units;
import org.mingxiao.server.shared.access.Role;
import org.springframework.stereotype.Component;

/** Finds the roles of a route that nobody holds. */
@Component
class Vacancies {
    private final Units units;
    private final People people;

    Vacancies(Units units, People people) {
        this.units = units;
        this.people = people;
    }

    /**
     * A role that nobody holds in some units.
     *
     * @param step the step's name
     * @param units some of their names
     */
    record Vacancy(String step, Role role, int count, List<String> units) {}

    /** What is vacant; roles in the matter's own unit are left to the try-out, for which units they concern the conditions say. */
    List<Vacancy> of(Route route) {
        var found = new LinkedHashSet<Vacancy>();
        var all = places(route);
        for (var step : route.steps()) {
            for (var party : step.parties()) {
                var vacant = all.stream()
                        .filter(unit -> concerns(party, unit))
                        .filter(unit -> people.holding(party.role(), unit.id()).isEmpty())
                        .toList();
                if (!vacant.isEmpty()) {
                    found.add(new Vacancy(
                            step.name(),
                            party.role(),
                            vacant.size(),
                            vacant.stream().limit(5).map(Unit::name).toList()));
                }
            }
        }
        return List.copyOf(found);
    }

    private List<Unit> places(Route route) {
        UUID own = route.unit();
        var within = own == null ? List.<UUID>of() : units.reach(own);
        return units.all().stream()
                .filter(Unit::active)
                .filter(unit -> own == null || within.contains(unit.id()) || unit.kind() == UnitKind.BUREAU)
                .toList();
    }

    private static boolean concerns(Party party, Unit unit) {
        return party.whose() == Whose.DEPARTMENT && unit.kind() == UnitKind.DEPARTMENT
                || party.whose() == Whose.BUREAU && unit.kind() == UnitKind.BUREAU;
    }
}
