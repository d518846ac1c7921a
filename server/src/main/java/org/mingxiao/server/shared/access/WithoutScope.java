package org.mingxiao.server.shared.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says why a public method of a class that queries the database takes no {@link Scope}: what it reads is everybody's, or it was
 * found within a scope before, or nobody in particular asks. On a class: of all its methods. Each one is a decision.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface WithoutScope {
    /** The reason. */
    String value();
}
