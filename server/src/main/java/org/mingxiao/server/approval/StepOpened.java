package org.mingxiao.server.approval;

import java.util.Set;
import java.util.UUID;

/**
 * A step has its turn.
 *
 * @param step its key in the route
 * @param filed whether the matter now lies with the finance bureau, whose reviewers may see it from here on
 * @param persons whose turn it is
 */
public record StepOpened(UUID caseId, String kind, UUID id, String step, boolean filed, Set<UUID> persons) {
    public StepOpened {
        persons = Set.copyOf(persons);
    }
}
