package org.mingxiao.server.approval.route;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step of a route.
 *
 * @param key names it within its route, in every version alike
 * @param name as people know it: 科室审核
 * @param parties who signs
 * @param signing how many of them
 * @param when for which matters
 * @param days until it is due
 * @param meeting what the collective decision needs that this step records (三重一大); null where it is no such step
 */
public record Step(
        String key,
        String name,
        List<Party> parties,
        Signing signing,
        When when,
        int days,
        @Nullable MeetingRule meeting) {
    public Step {
        parties = List.copyOf(parties);
    }

    /** Whether it lies with the finance bureau. */
    public boolean liesWithBureau() {
        return parties.stream().anyMatch(party -> party.whose() == Whose.BUREAU);
    }
}
