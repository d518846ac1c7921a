/** Finds indicators by words, by pinyin and in spite of slips; an index in memory, built from the table. */
@NullMarked
package org.mingxiao.server.library.search;

import org.jspecify.annotations.NullMarked;
