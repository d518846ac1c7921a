/** Rules on adequacy (适当性): levels of targets, money against work. */
@NullMarked
package org.mingxiao.core.review.rules.adequacy;

import org.jspecify.annotations.NullMarked;
