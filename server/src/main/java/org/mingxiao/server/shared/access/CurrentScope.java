package org.mingxiao.server.shared.access;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The scope of the work that this thread does; what row-level security and the record of acts go by. */
public final class CurrentScope {
    private static final ThreadLocal<@Nullable Scope> CURRENT = new ThreadLocal<>();

    private CurrentScope() {}

    /** The scope of this thread; {@link Scope#nobody} where none is set. */
    public static Scope get() {
        var scope = CURRENT.get();
        return scope == null ? Scope.nobody() : scope;
    }

    public static boolean isSignedIn() {
        return CURRENT.get() != null;
    }

    /** Sets the scope until the answer is closed, which restores the one before. */
    public static Open open(Scope scope) {
        var before = CURRENT.get();
        CURRENT.set(scope);
        return () -> {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        };
    }

    /** Does work under a scope. */
    public static <T extends @Nullable Object> T during(Scope scope, Supplier<T> work) {
        try (var open = open(scope)) {
            return work.get();
        }
    }

    /** Does work under a scope. */
    public static void run(Scope scope, Runnable work) {
        try (var open = open(scope)) {
            work.run();
        }
    }

    /** A scope that is set. */
    public interface Open extends AutoCloseable {
        @Override
        void close();
    }
}
