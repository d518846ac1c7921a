/** Scoring of self-evaluations by schemes that are data; every number can say how it came about. */
@NullMarked
package org.mingxiao.core.score;

import org.jspecify.annotations.NullMarked;
