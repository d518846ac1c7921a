/** Rules on the truth of prose self-evaluation reports. */
@NullMarked
package org.mingxiao.core.review.rules.report;

import org.jspecify.annotations.NullMarked;
