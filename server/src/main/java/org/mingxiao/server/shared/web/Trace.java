package org.mingxiao.server.shared.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The request that this thread answers, as the log, the record of acts and the words of an error name it.
 *
 * @param id drawn at random for each request
 * @param address where the request came from
 */
public record Trace(String id, String address) {
    private static final ThreadLocal<@Nullable Trace> CURRENT = new ThreadLocal<>();

    /** Nothing for work that no request asked for. */
    public static Optional<Trace> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    static void begin(Trace trace) {
        CURRENT.set(trace);
    }

    static void end() {
        CURRENT.remove();
    }
}
