package org.mingxiao.server.shared.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** A database server that outlived a killed program, and still holds the folder. */
final class Orphans {
    private Orphans() {}

    /** Ends it and waits until it has. Call it with the lock of the folder: otherwise it may be somebody's. */
    static void end(Path database) throws IOException {
        Postmaster.forgetAnother(database);
        var server = Postmaster.of(database);
        if (server.isEmpty()) {
            return;
        }
        var process = server.get().process();
        process.destroy();
        try {
            process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
        } catch (CompletionException tooSlow) {
            // What was committed is safe: the next start recovers it.
            process.destroyForcibly();
            process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
        }
    }
}
