/** Goal forms from files: what was read beside its source, looked over and corrected by a person, saved only on confirmation. */
@NullMarked
package org.mingxiao.server.goals.intake;

import org.jspecify.annotations.NullMarked;
