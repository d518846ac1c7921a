package org.mingxiao.server.shared.access;

import java.util.Set;
import java.util.UUID;

/**
 * A role held in a unit.
 *
 * @param unit the unit of the post
 * @param reach that unit and every unit below it
 * @param forPerson whom the holder stands in for; the holder's own id where the post is his own
 */
public record Post(Role role, UUID unit, Set<UUID> reach, UUID forPerson) {
    public Post {
        reach = Set.copyOf(reach);
    }
}
