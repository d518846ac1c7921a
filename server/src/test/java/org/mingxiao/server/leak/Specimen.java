package org.mingxiao.server.leak;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A thing of some kind in some unit.
 *
 * @param mark a text in it that stands nowhere else
 * @param variables what the variables of a route's path become, by name
 * @param owner whose own it is where only that person gets at it; null where the posts decide
 */
public record Specimen(
        UUID unit,
        String mark,
        Map<String, String> variables,
        @Nullable UUID owner) {
    public Specimen(UUID unit, String mark, Map<String, String> variables) {
        this(unit, mark, variables, null);
    }

    /** The beginning of the mark: to search with, so that a page that repeats what was searched for shows no mark. */
    public String search() {
        return mark.substring(0, mark.length() - 2);
    }
}
