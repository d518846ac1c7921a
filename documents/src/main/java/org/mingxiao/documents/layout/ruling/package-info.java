/** Ruling lines to the grid that they span, and the cells in it. */
@NullMarked
package org.mingxiao.documents.layout.ruling;

import org.jspecify.annotations.NullMarked;
