/** The embedded database, migrations, and transactions that carry the scope. */
@NullMarked
package org.mingxiao.server.shared.database;

import org.jspecify.annotations.NullMarked;
