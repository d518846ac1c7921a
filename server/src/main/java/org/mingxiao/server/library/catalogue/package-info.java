/** The tables of the library, and what changes them. */
@NullMarked
package org.mingxiao.server.library.catalogue;

import org.jspecify.annotations.NullMarked;
