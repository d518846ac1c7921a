/** What rules must know of the field's language: units, names, words, numbers and likeness of texts. */
@NullMarked
package org.mingxiao.core.review.language;

import org.jspecify.annotations.NullMarked;
