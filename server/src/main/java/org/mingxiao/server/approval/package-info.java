/** Routes, steps, tasks (待办), decisions, delegation, collective decisions (三重一大). */
@ApplicationModule
@NullMarked
package org.mingxiao.server.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
