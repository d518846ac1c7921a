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
     * @throws IOException if the folder holds none, or it does not start; says why and what to do
     */
    public static FolderDatabase open(Path folder) throws IOException {
        var database = folder.resolve("postgres");
        if (!Files.exists(database.resolve("postgresql.conf")) || !Files.exists(folder.resolve("database.secret"))) {
            throw new IOException("这里没有明效的数据库 / no database of Mingxiao here: " + folder);
        }
        var running = Postmaster.of(database);
        if (running.isPresent()) {
            return new FolderDatabase(
                    "jdbc:postgresql://127.0.0.1:" + running.get().port() + "/" + EmbeddedDatabase.NAME,
                    DatabaseSecrets.in(folder),
                    null);
        }
        try {
            var started = EmbeddedDatabase.start(folder.toAbsolutePath(), true);
            return new FolderDatabase(started.url(), started.secrets(), started);
        } catch (DatabaseRefused e) {
            throw new IOException(e.getMessage() + " " + e.action(), e);
        }
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
