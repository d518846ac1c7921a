/** Performance goals of departments and projects: forms of cells, findings and answers, versions, submission and what follows. */
@ApplicationModule
@NullMarked
package org.mingxiao.server.goals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
