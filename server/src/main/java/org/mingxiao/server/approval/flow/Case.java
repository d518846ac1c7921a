package org.mingxiao.server.approval.flow;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.approval.Matter;
import org.mingxiao.server.approval.Progress.Status;
import org.mingxiao.server.approval.route.Facts;
import org.mingxiao.server.approval.route.Route;

/**
 * A matter on its way along one version of a route.
 *
 * @param people who sees it because of having, or having had, to do with it
 * @param version grows with each change; a change is written only over the version it was decided on
 */
public record Case(
        UUID id,
        Route route,
        Matter matter,
        Facts facts,
        boolean filed,
        Set<UUID> people,
        Status status,
        int round,
        CaseState state,
        int version,
        UUID beganBy,
        Instant beganAt,
        @Nullable Instant endedAt) {
    public Case {
        people = Set.copyOf(people);
    }

    /** Everybody who may not approve: whoever entered, changed or submitted the matter. */
    Set<UUID> hands() {
        var hands = new HashSet<>(matter.hands());
        hands.add(beganBy);
        return hands;
    }

    /** The key of the step that has its turn; null once the case has ended. */
    public @Nullable String stepKey() {
        return status == Status.RUNNING ? state.current().key() : null;
    }

    public boolean isRunning() {
        return status == Status.RUNNING;
    }

    Case moved(CaseState to, Status outcome, boolean nowFiled, Set<UUID> further, @Nullable Instant ended) {
        var all = new HashSet<>(people);
        all.addAll(further);
        return new Case(id, route, matter, facts, nowFiled, all, outcome, round, to, version, beganBy, beganAt, ended);
    }

    /** Names of tasks' holders for those who look at the case. */
    List<Task> open() {
        return state.tasks().stream()
                .filter(task -> task.visit() == state.visit() && task.isPending())
                .toList();
    }
}
