package org.mingxiao.server.shared.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call a route: on its method, or on the class for all its methods. A route without it is refused to everybody, and a
 * test names it.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
public @interface Access {
    /** Any one of these roles opens the route; none listed: whoever has signed in. */
    Role[] value() default {};

    /** Open to people who have not signed in, too. */
    boolean everybody() default false;
}
