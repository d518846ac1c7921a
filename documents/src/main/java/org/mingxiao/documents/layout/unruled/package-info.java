/** Tables without ruling lines: columns and rows told by where the text stands. */
@NullMarked
package org.mingxiao.documents.layout.unruled;

import org.jspecify.annotations.NullMarked;
