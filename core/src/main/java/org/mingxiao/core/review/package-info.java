/** Review of goals and self-evaluations: every rule runs, every finding is collected. */
@NullMarked
package org.mingxiao.core.review;

import org.jspecify.annotations.NullMarked;
