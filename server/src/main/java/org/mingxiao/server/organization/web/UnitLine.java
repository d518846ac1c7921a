package org.mingxiao.server.organization.web;

import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.mingxiao.server.organization.Unit;

/**
 * A unit in the tree as a page draws it.
 *
 * @param depth how far below the top, from 0, at most 5
 */
record UnitLine(Unit unit, int depth) {
    static List<UnitLine> lines(List<Unit> units) {
        var depths = new HashMap<UUID, Integer>();
        return units.stream()
                .map(unit -> {
                    var depth = unit.parent() == null ? 0 : depths.getOrDefault(unit.parent(), 0) + 1;
                    depths.put(unit.id(), depth);
                    return new UnitLine(unit, Math.min(depth, 5));
                })
                .toList();
    }
}
