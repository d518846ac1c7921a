/** What the program says when it starts, or cannot. */
@NullMarked
package org.mingxiao.server.shared.start;

import org.jspecify.annotations.NullMarked;
