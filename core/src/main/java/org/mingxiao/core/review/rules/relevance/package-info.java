/** Rules on relevance (相关性): goals, indicators and what they speak of. */
@NullMarked
package org.mingxiao.core.review.rules.relevance;

import org.jspecify.annotations.NullMarked;
