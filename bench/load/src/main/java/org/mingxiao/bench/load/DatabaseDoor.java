package org.mingxiao.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Opens the embedded database below a data folder, past the server. */
final class DatabaseDoor {
    private final Path data;

    DatabaseDoor(Path data) {
        this.data = data;
    }

    /** As the tables' owner, with everything in sight. */
    Connection owner() throws SQLException, IOException {
        return open("mingxiao_owner", "owner");
    }

    /** As the role that the server works as. */
    Connection application() throws SQLException, IOException {
        return open("mingxiao_app", "application");
    }

    private Connection open(String role, String secret) throws SQLException, IOException {
        var port = Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                .get(3)
                .strip();
        var secrets = new Properties();
        try (var text = Files.newBufferedReader(data.resolve("database.secret"))) {
            secrets.load(text);
        }
        var connection = DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/mingxiao", role, secrets.getProperty(secret));
        try (var statement = connection.createStatement()) {
            statement.execute("set app.wide = 'on'");
        }
        return connection;
    }
}
