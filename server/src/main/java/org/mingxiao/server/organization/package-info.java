/** Departments, units, sections, people, posts and roles, conflicts of duty, the three separate administrators, sign-in. */
@ApplicationModule
@NullMarked
package org.mingxiao.server.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
