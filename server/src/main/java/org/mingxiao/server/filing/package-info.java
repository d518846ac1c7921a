/** Files handed in: checked before anything opens them, kept in the database, read in a separate JVM; attachments. */
@ApplicationModule
@NullMarked
package org.mingxiao.server.filing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
