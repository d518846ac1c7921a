/** How forms are laid out, by kind and budget year: data, read from {@code goals/layouts}. */
@NamedInterface("layout")
@NullMarked
package org.mingxiao.server.goals.layout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
