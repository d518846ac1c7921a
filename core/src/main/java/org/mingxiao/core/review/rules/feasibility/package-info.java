/** Rules on feasibility (可行性): dates, itemised money, documents. */
@NullMarked
package org.mingxiao.core.review.rules.feasibility;

import org.jspecify.annotations.NullMarked;
