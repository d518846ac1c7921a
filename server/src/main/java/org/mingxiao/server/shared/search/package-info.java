/** One search over everything that has a page. */
@NullMarked
package org.mingxiao.server.shared.search;

import org.jspecify.annotations.NullMarked;
