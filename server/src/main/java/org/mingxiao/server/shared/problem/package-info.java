/** How a refusal or an error is told: to programs as a problem (RFC 9457), to people as a page or a part of one. */
@NullMarked
package org.mingxiao.server.shared.problem;

import org.jspecify.annotations.NullMarked;
