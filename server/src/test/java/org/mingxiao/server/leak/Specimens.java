package org.mingxiao.server.leak;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mingxiao.server.shared.access.Role;

/**
 * How a module's things of one kind are made, for the leak matrix: a bean in the tests, listed in {@link LeakTest}. Every route with
 * a variable in its path needs one.
 */
public interface Specimens {
    /** A body that stands for a file that is handed in, as the parameter {@code file}. */
    String FILE = "file";

    /** Beginnings of the paths whose variables these things fill: {@code /goals/{id}}; the longest that fits counts. */
    List<String> paths();

    /** Makes one in a unit, as the program; {@code mark} is part of its text. */
    Specimen make(UUID unit, String mark);

    /** What is sent to routes that change something, by method and path: what its own people could send. {@code {}} otherwise. */
    default Map<String, String> bodies(Specimen specimen) {
        return Map.of();
    }

    /**
     * What follows the question mark, by method and path. A route without variables that stands here is asked for each thing, and
     * has to show it to somebody.
     */
    default Map<String, String> queries(Specimen specimen) {
        return Map.of();
    }

    /** Whether a post of this role sees a thing, in a unit that the post reaches or in another one. Nothing here is filed. */
    default boolean seenBy(Role role, boolean reached) {
        return reached && !role.isAdministrator() && role != Role.REVIEWER;
    }
}
