/** Passwords: what makes one good, how they are kept and checked. */
@NamedInterface("password")
@NullMarked
package org.mingxiao.server.organization.password;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
