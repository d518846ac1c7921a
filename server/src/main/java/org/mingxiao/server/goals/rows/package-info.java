/** How the tables of this module are read and written. */
@NullMarked
package org.mingxiao.server.goals.rows;

import org.jspecify.annotations.NullMarked;
