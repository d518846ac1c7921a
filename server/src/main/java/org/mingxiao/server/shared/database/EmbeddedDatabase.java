package org.mingxiao.server.shared.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL below the data folder, started and ended by the program, open to this machine only and only with the
 * passwords kept beside it.
 */
final class EmbeddedDatabase implements AutoCloseable {
    static final String NAME = "mingxiao";
    static final String OWNER = "mingxiao_owner";
    static final String APPLICATION = "mingxiao_app";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private final EmbeddedPostgres server;
    private final DatabaseSecrets secrets;
    private final FolderLock lock;

    private EmbeddedDatabase(EmbeddedPostgres server, DatabaseSecrets secrets, FolderLock lock) {
        this.server = server;
        this.secrets = secrets;
        this.lock = lock;
    }

    /**
     * Starts it, and makes it first where there is none.
     *
     * @param durable whether what is committed survives a power cut; tests do without
     * @throws DatabaseRefused with words on what to do
     */
    static EmbeddedDatabase start(Path folder, boolean durable) {
        var database = folder.resolve("postgres");
        try {
            Files.createDirectories(database);
            var lock = FolderLock.take(folder);
            try {
                var secrets = DatabaseSecrets.in(folder);
                Orphans.end(database);
                var running = new EmbeddedDatabase(server(folder, database, secrets, durable), secrets, lock);
                running.closeToOthers(database);
                return running;
            } catch (IOException | SQLException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException | SQLException | IllegalStateException e) {
            throw DatabaseRefused.because(e, database);
        }
    }

    private static EmbeddedPostgres server(Path folder, Path database, DatabaseSecrets secrets, boolean durable)
            throws IOException {
        if (!Files.exists(database.resolve("postgresql.conf"))) {
            LOG.info("正在建立数据库（首次启动，约需几秒）…… / Making the database (first start, takes some seconds) …");
        }
        var sync = durable ? "on" : "off";
        return EmbeddedPostgres.builder()
                .setRegisterShutdownHook(false) // Spring closes it last
                .setDataDirectory(database.toFile())
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(folder.resolve("postgres-program").toFile())
                .setServerConfig("fsync", sync)
                .setServerConfig("synchronous_commit", sync)
                .setServerConfig("full_page_writes", sync)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("password_encryption", "scram-sha-256")
                .setServerConfig("unix_socket_directories", "")
                .setConnectConfig("password", secrets.superuser())
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
    }

    /** Roles, passwords and the database, where they are not there yet; afterwards nobody gets in without a password. */
    private void closeToOthers(Path database) throws SQLException, IOException {
        var access = database.resolve("pg_hba.conf");
        var rule = "host all all 127.0.0.1/32 scram-sha-256\n";
        if (Files.readString(access).equals(rule)) {
            return;
        }
        try (var connection = superuser();
                var statement = connection.createStatement()) {
            statement.execute("alter role postgres password '" + secrets.superuser() + "'");
            makeRole(statement, OWNER, secrets.owner());
            makeRole(statement, APPLICATION, secrets.application());
            if (isMissing(statement, "pg_database where datname", NAME)) {
                statement.execute(
                        "create database " + NAME + " owner " + OWNER + " encoding 'UTF8' template template0");
            }
            Files.writeString(access, rule);
            statement.execute("select pg_reload_conf()");
        }
    }

    private static void makeRole(Statement statement, String role, String password) throws SQLException {
        var verb = isMissing(statement, "pg_roles where rolname", role) ? "create" : "alter";
        statement.execute(verb + " role " + role + " login password '" + password + "'");
    }

    private static boolean isMissing(Statement statement, String where, String name) throws SQLException {
        try (var found = statement.executeQuery("select 1 from " + where + " = '" + name + "'")) {
            return !found.next();
        }
    }

    Connection superuser() throws SQLException {
        var user = new Properties();
        user.setProperty("user", "postgres");
        user.setProperty("password", secrets.superuser());
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres", user);
    }

    String url() {
        // Many rows in one statement, where rows are written in batches.
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + NAME + "?reWriteBatchedInserts=true";
    }

    DatabaseSecrets secrets() {
        return secrets;
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            server.close();
        }
    }
}
