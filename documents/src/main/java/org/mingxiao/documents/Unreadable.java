package org.mingxiao.documents;

import org.jspecify.annotations.Nullable;

/** Thrown by the reader of a format where a file gives nothing to read; it ends as a problem of that file. */
public final class Unreadable extends Exception {
    private final Reason reason;

    public Unreadable(Reason reason) {
        this(reason, null);
    }

    public Unreadable(Reason reason, @Nullable Throwable cause) {
        super(reason.message(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
