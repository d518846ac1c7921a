package org.mingxiao.server.shared.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Which database there is: the embedded one, unless {@code spring.datasource.url} names another. Migrations run as its owner,
 * the program as a role without rights to the tables' form.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseStart {
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "embedded")
    static class Embedded {
        @Bean(destroyMethod = "close")
        EmbeddedDatabase embeddedDatabase(
                @Value("${mingxiao.data}") Path folder, @Value("${mingxiao.database.durable}") boolean durable) {
            return EmbeddedDatabase.start(folder.toAbsolutePath(), durable);
        }

        @Bean
        JdbcConnectionDetails application(EmbeddedDatabase database) {
            return new JdbcConnectionDetails() {
                @Override
                public String getJdbcUrl() {
                    return database.url();
                }

                @Override
                public String getUsername() {
                    return EmbeddedDatabase.APPLICATION;
                }

                @Override
                public String getPassword() {
                    return database.secrets().application();
                }
            };
        }

        @Bean
        FlywayConnectionDetails owner(EmbeddedDatabase database) {
            return new FlywayConnectionDetails() {
                @Override
                public String getJdbcUrl() {
                    return database.url();
                }

                @Override
                public String getUsername() {
                    return EmbeddedDatabase.OWNER;
                }

                @Override
                public String getPassword() {
                    return database.secrets().owner();
                }
            };
        }
    }

    /** Each module's own folder, schema and history, in the order of the modules' arrows. */
    @Bean
    FlywayMigrationStrategy migrations(
            @Value("${mingxiao.modules}") List<String> modules, HikariDataSource application) {
        return owner -> {
            var roles = new DatabaseRoles(application);
            roles.mustBeApart(owner.getConfiguration().getDataSource());
            for (var module : modules) {
                Flyway.configure()
                        .configuration(owner.getConfiguration())
                        .locations("classpath:db/migration/" + module)
                        .schemas(module)
                        .defaultSchema(module)
                        .table("migrations")
                        .placeholders(Map.of("application", roles.application()))
                        .load()
                        .migrate();
            }
        };
    }
}
