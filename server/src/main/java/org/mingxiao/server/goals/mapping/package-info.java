/** Lines of cells and the forms that the core reviews, each from the other. */
@NamedInterface("mapping")
@NullMarked
package org.mingxiao.server.goals.mapping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
