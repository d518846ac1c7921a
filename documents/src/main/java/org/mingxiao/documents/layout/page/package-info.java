/** What a page shows: glyphs at positions and ruling lines; any format that prints pages can give it. */
@NullMarked
package org.mingxiao.documents.layout.page;

import org.jspecify.annotations.NullMarked;
