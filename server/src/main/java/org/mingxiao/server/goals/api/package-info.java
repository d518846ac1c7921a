/** The interface for programs and for the grid: {@code /api/v1/goals}. */
@NullMarked
package org.mingxiao.server.goals.api;

import org.jspecify.annotations.NullMarked;
