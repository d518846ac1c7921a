package org.mingxiao.server;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.mingxiao.server.shared.database.TestDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole server on a real database, which all tests share: each makes units and people of its own with
 * {@link District}, and nothing needs to be cleaned up.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = "mingxiao.data=target/test-data")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import({Districts.class, ActsInWords.class})
public @interface ServerTest {}
