package org.mingxiao.server.shared.database;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom the program and the migrations work as. */
final class DatabaseRoles {
    private final JdbcClient application;

    DatabaseRoles(DataSource application) {
        this.application = JdbcClient.create(application);
    }

    /** The role that the program works as. */
    String application() {
        return user(application);
    }

    /**
     * Row-level security does not hold for superusers, for roles that bypass it, and could be switched off by an owner.
     *
     * @throws DatabaseRefused if the program's role is one of these
     */
    void mustBeApart(DataSource owner) {
        var role = application();
        if (role.equals(user(JdbcClient.create(owner)))) {
            throw DatabaseRefused.tooMighty(role, "表的所有者 / owner of the tables");
        }
        var mighty = application
                .sql("select rolsuper or rolbypassrls from pg_roles where rolname = current_user")
                .query(Boolean.class)
                .single();
        if (mighty) {
            throw DatabaseRefused.tooMighty(role, "superuser/bypassrls");
        }
    }

    private static String user(JdbcClient database) {
        return database.sql("select current_user").query(String.class).single();
    }
}
