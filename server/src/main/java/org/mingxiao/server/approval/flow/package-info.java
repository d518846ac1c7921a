/** Running cases: whose turn it is, what a person may do with it, and what comes next. */
@NullMarked
package org.mingxiao.server.approval.flow;

import org.jspecify.annotations.NullMarked;
