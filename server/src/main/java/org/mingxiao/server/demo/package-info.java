/** An invented district with people and goals, to try everything on; never mixed with anything real. */
@ApplicationModule
@NullMarked
package org.mingxiao.server.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
