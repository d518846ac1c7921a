/**
 * How figures are written in Chinese forms: characters, numerals, units, dates, word lists. Knows nothing of target
 * values; every scanner looks at one place of a folded text and never further than what it reads there.
 */
@NullMarked
package org.mingxiao.core.value.notation;

import org.jspecify.annotations.NullMarked;
