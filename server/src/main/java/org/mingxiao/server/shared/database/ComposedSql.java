package org.mingxiao.server.shared.database;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says why the text of a statement is put together when the program runs, and where its parts come from; never from what somebody
 * sent. Everywhere else statements are constants, which a test of the compiled classes holds.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface ComposedSql {
    /** Where the parts come from. */
    String value();
}
