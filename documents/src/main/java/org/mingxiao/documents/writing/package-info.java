/** Forms to Word, Excel and HTML in their official layouts; the same form gives the same bytes. */
@NullMarked
package org.mingxiao.documents.writing;

import org.jspecify.annotations.NullMarked;
