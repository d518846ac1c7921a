/** Who asks, what they may see, and which routes their roles open. */
@NullMarked
package org.mingxiao.server.shared.access;

import org.jspecify.annotations.NullMarked;
