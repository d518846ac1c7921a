package org.mingxiao.server.approval.route;

import java.util.List;

/**
 * Whether a step is part of the way of a matter. Without conditions it always is.
 *
 * @param skip whether the step is left out where the conditions hold, instead of taken
 * @param any whether one condition that holds is enough, instead of all of them
 */
public record When(boolean skip, boolean any, List<Condition> conditions) {
    public static final When ALWAYS = new When(false, false, List.of());

    public When {
        conditions = List.copyOf(conditions);
    }

    /** Taken where all of these hold. */
    public static When all(Condition... conditions) {
        return new When(false, false, List.of(conditions));
    }

    /** Taken where one of these holds. */
    public static When any(Condition... conditions) {
        return new When(false, true, List.of(conditions));
    }

    /** Left out where all of these hold. */
    public static When not(Condition... conditions) {
        return new When(true, false, List.of(conditions));
    }

    public boolean includes(Facts facts) {
        if (conditions.isEmpty()) {
            return true;
        }
        var holds = any
                ? conditions.stream().anyMatch(condition -> condition.holds(facts))
                : conditions.stream().allMatch(condition -> condition.holds(facts));
        return holds != skip;
    }
}
