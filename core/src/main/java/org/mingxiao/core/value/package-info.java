/** The language of target values: text such as {@code ≥80%} or {@code 控制在3个工作日以内} to a typed value and back. */
@NullMarked
package org.mingxiao.core.value;

import org.jspecify.annotations.NullMarked;
