/** What a goal, a value, a finding and a score mean: records, sealed types and pure functions. */
@NullMarked
package org.mingxiao.core;

import org.jspecify.annotations.NullMarked;
