/** Routes as versioned data: who signs what, in which order, on which conditions. Knows no running case. */
@NullMarked
package org.mingxiao.server.approval.route;

import org.jspecify.annotations.NullMarked;
