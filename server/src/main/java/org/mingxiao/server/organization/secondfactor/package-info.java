/** The second factor: codes by time (RFC 6238) and recovery codes. */
@NullMarked
package org.mingxiao.server.organization.secondfactor;

import org.jspecify.annotations.NullMarked;
