package org.mingxiao.server.shared.idempotency;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of a request with a key.
 *
 * @param answer of the first request of this key; only where it was answered
 */
record Claim(Kind kind, @Nullable Answer answer) {
    enum Kind {
        /** Nobody else has it: do it. */
        FIRST,
        /** It was done: the first answer again. */
        ANSWERED,
        /** It was done, and the answer was not kept. */
        DONE,
        /** It is being done. */
        RUNNING,
        /** The key belongs to another content. */
        OTHER_CONTENT
    }

    static Claim of(Kind kind) {
        return new Claim(kind, null);
    }
}
