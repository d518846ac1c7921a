package org.mingxiao.server.approval.route;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong with a route.
 *
 * @param step number of the step, from 1; null where it is the route
 * @param code its words stand in {@code messages} under {@code approval.fault.<code>}
 * @param blocking whether the route must not be put in force with it
 */
public record Fault(@Nullable Integer step, String code, List<Object> arguments, boolean blocking) {
    public Fault {
        arguments = List.copyOf(arguments);
    }

    static Fault of(@Nullable Integer step, String code, Object... arguments) {
        return new Fault(step, code, List.of(arguments), true);
    }

    static Fault warning(@Nullable Integer step, String code, Object... arguments) {
        return new Fault(step, code, List.of(arguments), false);
    }

    public String messageKey() {
        return "approval.fault." + code;
    }
}
