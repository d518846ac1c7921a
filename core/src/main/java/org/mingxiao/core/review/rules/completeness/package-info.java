/** Rules on completeness (完整性): cells, sums, classes, values, weights. */
@NullMarked
package org.mingxiao.core.review.rules.completeness;

import org.jspecify.annotations.NullMarked;
