package org.mingxiao.server.shared.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A PostgreSQL that no server starts and several may share, with the roles that the guide to running the server asks for. */
public final class ExternalDatabase implements AutoCloseable {
    private final EmbeddedDatabase database;

    private ExternalDatabase(EmbeddedDatabase database) {
        this.database = database;
    }

    public static ExternalDatabase start(Path folder) {
        return new ExternalDatabase(EmbeddedDatabase.start(folder, false));
    }

    /** The words of {@code serve} that name it. */
    public List<String> words() {
        return words(EmbeddedDatabase.APPLICATION, database.secrets().application());
    }

    /** The same for a program that would work as the owner of the tables. */
    public List<String> wordsOfTheOwner() {
        return words(EmbeddedDatabase.OWNER, database.secrets().owner());
    }

    /** The same for a program that would work as a role which row-level security does not hold. */
    public List<String> wordsOfARoleBeyondPolicies() {
        inside().sql("create role beyond login bypassrls password 'beyond'").update();
        return words("beyond", "beyond");
    }

    private List<String> words(String application, String password) {
        return List.of(
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + application,
                "--spring.datasource.password=" + password,
                "--spring.flyway.user=" + EmbeddedDatabase.OWNER,
                "--spring.flyway.password=" + database.secrets().owner());
    }

    /** A look inside, past row-level security. */
    public JdbcClient inside() {
        var superuser = new PGSimpleDataSource();
        superuser.setUrl(database.url());
        superuser.setUser("postgres");
        superuser.setPassword(database.secrets().superuser());
        return JdbcClient.create(superuser);
    }

    @Override
    public void close() throws IOException {
        database.close();
    }
}
