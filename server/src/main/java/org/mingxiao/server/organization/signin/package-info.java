/** Signing in and out: tries and lock-outs, steps, sessions, one-time links, the first start, directories. */
@NullMarked
package org.mingxiao.server.organization.signin;

import org.jspecify.annotations.NullMarked;
