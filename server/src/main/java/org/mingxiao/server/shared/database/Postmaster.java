package org.mingxiao.server.shared.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The PostgreSQL server that works on a folder, by what it wrote down there itself ({@code postmaster.pid}).
 *
 * @param port on which it listens
 */
record Postmaster(ProcessHandle process, String port) {
    private static final String FILE = "postmaster.pid";
    private static final int PID_LINE = 0;
    private static final int FOLDER_LINE = 1;
    private static final int PORT_LINE = 3;

    /** The one that runs; none where the file was left behind, or came here with a copy of the folder of another one. */
    static Optional<Postmaster> of(Path database) throws IOException {
        var file = database.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(file);
        if (lines.size() <= PORT_LINE || isOfAnother(database, Path.of(lines.get(FOLDER_LINE)))) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(PID_LINE).strip()))
                .filter(process -> process.info().command().orElse("").endsWith("/postgres"))
                .map(process -> new Postmaster(process, lines.get(PORT_LINE).strip()));
    }

    /** Puts a file out of the way that came with a copy: PostgreSQL itself would take it for its own and refuse to start. */
    static void forgetAnother(Path database) throws IOException {
        var file = database.resolve(FILE);
        if (Files.exists(file)) {
            var lines = Files.readAllLines(file);
            if (lines.size() > FOLDER_LINE && isOfAnother(database, Path.of(lines.get(FOLDER_LINE)))) {
                Files.delete(file);
            }
        }
    }

    /** A folder that was moved under its server is no other one: the place that the server named is gone then. */
    private static boolean isOfAnother(Path database, Path named) throws IOException {
        return Files.exists(named) && !Files.isSameFile(database, named);
    }
}
