/** The server under the load of deadline day, beside its database's own rate, and killed under load. */
@NullMarked
package org.mingxiao.bench.load;

import org.jspecify.annotations.NullMarked;
