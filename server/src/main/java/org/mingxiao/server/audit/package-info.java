/** The record of every act: written with the act, never changed, sealed into a hash chain that anybody can check. */
@ApplicationModule
@NullMarked
package org.mingxiao.server.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
