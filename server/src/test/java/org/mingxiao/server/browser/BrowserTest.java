package org.mingxiao.server.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mingxiao.server.Districts;
import org.mingxiao.server.shared.database.TestDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole server through a browser, on the database that all tests share. Test methods take a {@link Browsing}. Where
 * no Chromium is installed the test is skipped, unless the system property {@code mingxiao.browser.required} is set.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "mingxiao.data=target/test-data")
@ContextConfiguration(initializers = TestDatabase.class)
@Import(Districts.class)
@ExtendWith(BrowserRuns.class)
public @interface BrowserTest {}
