/** Measurements of speed and accuracy. */
@NullMarked
package org.mingxiao.bench;

import org.jspecify.annotations.NullMarked;
