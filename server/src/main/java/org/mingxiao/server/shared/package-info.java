/** What every module builds on: the database, who may see what, the record of acts, pages. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package org.mingxiao.server.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
