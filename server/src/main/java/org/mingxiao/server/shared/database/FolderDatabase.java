package org.mingxiao.server.shared.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The embedded database of a data folder, for a command beside the server: the one that runs, or one started for as long as the
 * command works.
 */
public final class FolderDatabase implements AutoCloseable {
    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    private final String url;
    private final DatabaseSecrets secrets;
    private final @Nullable EmbeddedDatabase started;

    private FolderDatabase(String url, DatabaseSecrets secrets, @Nullable EmbeddedDatabase started) {
        this.url = url;
        this.secrets = secrets;
        this.started = started;
    }

    /**
     * Opens the database of a folder.
     *
     * @throws IOException if the folder holds none
     */
    public static FolderDatabase open(Path folder) throws IOException {
        var database = folder.resolve("postgres");
        if (!Files.exists(database.resolve("postgresql.conf")) || !Files.exists(folder.resolve("database.secret"))) {
            throw new IOException("这里没有明效的数据库 / no database of Mingxiao here: " + folder);
        }
        var port = runningPort(database.resolve("postmaster.pid"));
        if (port != null) {
            return new FolderDatabase(
                    "jdbc:postgresql://127.0.0.1:" + port + "/" + EmbeddedDatabase.NAME,
                    DatabaseSecrets.in(folder),
                    null);
        }
        var started = EmbeddedDatabase.start(folder.toAbsolutePath(), true);
        return new FolderDatabase(started.url(), started.secrets(), started);
    }

    /** The port of the server that holds the folder, as it wrote it down itself; null where none runs. */
    private static @Nullable String runningPort(Path postmasterPid) throws IOException {
        if (!Files.exists(postmasterPid)) {
            return null;
        }
        var lines = Files.readAllLines(postmasterPid);
        var running = lines.size() > STATUS_LINE
                && ProcessHandle.of(Long.parseLong(lines.get(PID_LINE).strip()))
                        .filter(process -> process.info().command().orElse("").endsWith("/postgres"))
                        .isPresent();
        return running ? lines.get(PORT_LINE).strip() : null;
    }

    /** As the role that the program works as. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, EmbeddedDatabase.APPLICATION, secrets.application());
    }

    @Override
    public void close() throws IOException {
        if (started != null) {
            started.close();
        }
    }
}
