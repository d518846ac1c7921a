package org.mingxiao.server.shared.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** One real PostgreSQL for all tests of a run: fresh, not durable, ended with the run. */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final EmbeddedDatabase DATABASE = start();

    private static EmbeddedDatabase start() {
        try {
            var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "test-database-")
                    .toAbsolutePath();
            Files.deleteIfExists(Path.of("target/test-data/audit-heads.txt")); // of the database before this one
            var database = EmbeddedDatabase.start(folder, false);
            // After the servers of the tests have ended: one that finds no database waits for it.
            SpringApplication.getShutdownHandlers().add(() -> {
                try {
                    database.close();
                    FileSystemUtils.deleteRecursively(folder);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A database of its own, with the tables of some modules: one that a test may damage. */
    public static PGSimpleDataSource another(String... modules) {
        var name = "t" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = DATABASE.superuser();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name + " owner " + EmbeddedDatabase.OWNER + " template template0");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        var owner = new PGSimpleDataSource();
        owner.setUrl(DATABASE.url().replace("/" + EmbeddedDatabase.NAME, "/" + name));
        owner.setUser(EmbeddedDatabase.OWNER);
        owner.setPassword(DATABASE.secrets().owner());
        for (var module : modules) {
            Flyway.configure()
                    .dataSource(owner)
                    .locations("classpath:db/migration/" + module)
                    .schemas(module)
                    .defaultSchema(module)
                    .table("migrations")
                    .placeholders(Map.of("application", EmbeddedDatabase.APPLICATION))
                    .load()
                    .migrate();
        }
        return owner;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        use(DATABASE.url(), context);
    }

    private static void use(String url, ConfigurableApplicationContext context) {
        TestPropertyValues.of(Map.of(
                        "spring.datasource.url",
                        url,
                        "spring.datasource.username",
                        EmbeddedDatabase.APPLICATION,
                        "spring.datasource.password",
                        DATABASE.secrets().application(),
                        // Many servers live in one run of the tests, most of them idle.
                        "spring.datasource.hikari.minimum-idle",
                        "1",
                        "spring.datasource.hikari.idle-timeout",
                        "10000",
                        "spring.flyway.url",
                        url,
                        "spring.flyway.user",
                        EmbeddedDatabase.OWNER,
                        "spring.flyway.password",
                        DATABASE.secrets().owner()))
                .applyTo(context);
    }

    /** A database where nobody is known: for one test of a first start. */
    public static final class Empty implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            use(another().getURL(), context);
        }
    }
}
