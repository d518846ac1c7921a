package org.mingxiao.server.leak;

import java.util.Set;
import java.util.UUID;
import org.mingxiao.server.shared.access.Role;

/** Somebody with one post. */
record Asking(Role role, String where, UUID person, Set<UUID> reach) {
    boolean reaches(Specimen thing) {
        return reach.contains(thing.unit());
    }

    @Override
    public String toString() {
        return role + " of " + where;
    }
}
