/** The system people work in; every package directly below is a module, listed in ARCHITECTURE.md. */
@NullMarked
package org.mingxiao.server;

import org.jspecify.annotations.NullMarked;
