package org.mingxiao.server.shared.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Somebody who holds the passwords of a data folder changes what its database holds, past the program and all its defences. */
public final class OwnerOfFolder {
    private OwnerOfFolder() {}

    /** Runs statements as the owner of the tables, in a folder that no server works with. */
    public static void run(Path folder, String... statements) throws IOException, SQLException {
        try (var database = EmbeddedDatabase.start(folder, false);
                var connection = DriverManager.getConnection(
                        database.url(),
                        EmbeddedDatabase.OWNER,
                        database.secrets().owner());
                var statement = connection.createStatement()) {
            statement.execute("set app.wide = 'on'");
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
