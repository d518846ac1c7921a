/** How much one person, or one token, may ask of the server at a time. */
@NullMarked
package org.mingxiao.server.shared.limits;

import org.jspecify.annotations.NullMarked;
