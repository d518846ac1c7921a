package org.mingxiao.server.browser;

import java.util.Map;
import org.mingxiao.server.shared.database.TestDatabase;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the server with the demonstration, in a database of its own beside the one that the other tests share. */
final class DemoDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        new TestDatabase().initialize(context);
        var own = TestDatabase.another().getUrl();
        TestPropertyValues.of(Map.of("spring.datasource.url", own, "spring.flyway.url", own, "mingxiao.demo", "true"))
                .applyTo(context);
    }
}
