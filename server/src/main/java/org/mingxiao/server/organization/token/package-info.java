/** Tokens for programs that call the API. */
@NullMarked
package org.mingxiao.server.organization.token;

import org.jspecify.annotations.NullMarked;
