package org.mingxiao.server.shared.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** A database server that outlived a killed program, and still holds the folder. */
final class Orphans {
    private Orphans() {}

    /** Ends it and waits until it has. Only a process that is a PostgreSQL server is touched. */
    static void end(Path postmasterPid) throws IOException {
        if (!Files.exists(postmasterPid)) {
            return;
        }
        var pid = Long.parseLong(Files.readAllLines(postmasterPid).get(0).strip());
        var server = ProcessHandle.of(pid)
                .filter(process -> process.info().command().orElse("").endsWith("/postgres"));
        if (server.isEmpty()) {
            return;
        }
        var process = server.get();
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
