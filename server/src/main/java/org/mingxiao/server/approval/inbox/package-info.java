/** What waits for a person, what the person did, began, or got a copy of. */
@NullMarked
package org.mingxiao.server.approval.inbox;

import org.jspecify.annotations.NullMarked;
