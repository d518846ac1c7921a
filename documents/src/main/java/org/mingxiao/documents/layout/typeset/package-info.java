/** Glyphs to lines of text, and lines of a cell to its text, with the wraps undone. */
@NullMarked
package org.mingxiao.documents.layout.typeset;

import org.jspecify.annotations.NullMarked;
