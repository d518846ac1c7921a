/** Pages and API of the library. */
@NullMarked
package org.mingxiao.server.library.web;

import org.jspecify.annotations.NullMarked;
