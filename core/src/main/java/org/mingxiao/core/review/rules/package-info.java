/** The book of all review rules, and the page that is written from it. */
@NullMarked
package org.mingxiao.core.review.rules;

import org.jspecify.annotations.NullMarked;
