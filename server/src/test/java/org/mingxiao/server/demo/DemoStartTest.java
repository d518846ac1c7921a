package org.mingxiao.server.demo;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.mingxiao.server.shared.database.TestDatabase;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Demonstration and real data never meet. */
class DemoStartTest {
    private final DataSource data = TestDatabase.another("shared", "organization", "demo");
    private final JdbcClient database = JdbcClient.create(data);

    @Test
    void a_demonstration_is_not_loaded_into_other_data() {
        database.sql("insert into organization.unit (id, code, name, kind)"
                        + " values (gen_random_uuid(), '101', '县教育局', 'DEPARTMENT')")
                .update();

        assertThatExceptionOfType(DemoRefused.class)
                .isThrownBy(() -> start(true))
                .withMessageContaining("其他数据");
    }

    @Test
    void a_database_with_the_demonstration_serves_nothing_else() {
        database.sql("insert into demo.loaded (at) values (now())").update();

        assertThatExceptionOfType(DemoRefused.class)
                .isThrownBy(() -> start(false))
                .withMessageContaining("演示数据");
        start(true); // a second start of the demonstration changes nothing
    }

    @Test
    void an_empty_database_serves_without_the_demonstration() {
        start(false);
    }

    private void start(boolean demo) {
        var none = new StaticListableBeanFactory();
        new DemoStart(
                        demo,
                        database,
                        new JdbcTransactionManager(data),
                        none.getBeanProvider(DemoPeople.class),
                        none.getBeanProvider(DemoGoals.class),
                        Clock.systemUTC())
                .run(new DefaultApplicationArguments());
    }
}
