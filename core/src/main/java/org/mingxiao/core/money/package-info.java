/** Exact amounts of money with the unit they were written in. */
@NullMarked
package org.mingxiao.core.money;

import org.jspecify.annotations.NullMarked;
