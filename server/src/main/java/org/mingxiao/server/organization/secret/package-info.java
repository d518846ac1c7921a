/** Secrets: encrypted at rest, or random and kept as a hash. */
@NullMarked
package org.mingxiao.server.organization.secret;

import org.jspecify.annotations.NullMarked;
