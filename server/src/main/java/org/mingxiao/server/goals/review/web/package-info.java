/** Pages and API of the review. */
@NullMarked
package org.mingxiao.server.goals.review.web;

import org.jspecify.annotations.NullMarked;
