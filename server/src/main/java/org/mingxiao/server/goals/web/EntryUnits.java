package org.mingxiao.server.goals.web;

import static org.mingxiao.server.shared.access.Role.FINANCE;
import static org.mingxiao.server.shared.access.Role.HANDLER;

import java.util.List;
import org.mingxiao.server.organization.Unit;
import org.mingxiao.server.organization.Units;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.stereotype.Component;

/** The units in which somebody may begin a form. */
@Component
class EntryUnits {
    private final Units units;

    EntryUnits(Units units) {
        this.units = units;
    }

    List<Unit> of(Scope scope) {
        return units.all().stream()
                .filter(unit -> scope.holds(HANDLER, unit.id()) || scope.holds(FINANCE, unit.id()))
                .toList();
    }
}
