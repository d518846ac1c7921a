/** Requests that may be sent twice and are done once. */
@NullMarked
package org.mingxiao.server.shared.idempotency;

import org.jspecify.annotations.NullMarked;
