package org.mingxiao.server.organization;

import java.util.Set;
import java.util.UUID;

/**
 * That somebody had a function on a matter.
 *
 * @param person who did it
 * @param inPlaceOf whose post it was done with: somebody else where the person stood in, otherwise the person too
 */
public record DutyDone(UUID person, UUID inPlaceOf, Duty duty) {
    public static DutyDone by(UUID person, Duty duty) {
        return new DutyDone(person, person, duty);
    }

    /** Whoever's conflicts count: those of a substitute and of the one stood in for. */
    public Set<UUID> people() {
        return person.equals(inPlaceOf) ? Set.of(person) : Set.of(person, inPlaceOf);
    }
}
