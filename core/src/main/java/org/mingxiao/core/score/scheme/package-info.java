/** Scoring schemes and the formulas they choose from: versioned data by region and year. */
@NullMarked
package org.mingxiao.core.score.scheme;

import org.jspecify.annotations.NullMarked;
