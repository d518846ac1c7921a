package org.mingxiao.server.shared.database;

import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A database of its own that has no row-level security, once {@link #lift} was called. */
public class WithoutPolicies extends TestDatabase {
    private static final PGSimpleDataSource OWNER = another();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        super.initialize(context);
        TestPropertyValues.of(Map.of("spring.datasource.url", OWNER.getUrl(), "spring.flyway.url", OWNER.getUrl()))
                .applyTo(context);
    }

    /** After the tables were made: takes row-level security from all of them. */
    public static void lift() {
        var owner = new JdbcTemplate(OWNER);
        owner.queryForList("select cast(oid as regclass) from pg_class where relrowsecurity", String.class)
                .forEach(table -> owner.execute("alter table " + table + " disable row level security"));
    }
}
