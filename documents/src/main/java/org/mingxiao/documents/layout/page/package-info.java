/** Tables and lines rebuilt from what a page shows: glyphs at positions and ruling lines; knows no format library. */
@NullMarked
package org.mingxiao.documents.layout.page;

import org.jspecify.annotations.NullMarked;
