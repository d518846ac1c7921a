package org.mingxiao.server.shared.idempotency;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What names a request that may come again: who sent it where, under which key. */
record Repeated(UUID person, String route, String key) {
    private static final ThreadLocal<@Nullable Repeated> CURRENT = new ThreadLocal<>();

    /** The request that this thread works on; null where it has no key. */
    static @Nullable Repeated current() {
        return CURRENT.get();
    }

    static void begin(Repeated request) {
        CURRENT.set(request);
    }

    static void end() {
        CURRENT.remove();
    }

    Map<String, Object> parameters() {
        return Map.of("person", person, "route", route, "key", key);
    }
}
