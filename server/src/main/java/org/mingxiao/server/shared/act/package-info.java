/** The acts of people, as the record of them (module audit) is told. */
@NullMarked
package org.mingxiao.server.shared.act;

import org.jspecify.annotations.NullMarked;
