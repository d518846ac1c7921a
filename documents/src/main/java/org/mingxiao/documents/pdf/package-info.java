/** PDF files to glyphs and ruling lines on pages; the only package that knows PDFBox. */
@NullMarked
package org.mingxiao.documents.pdf;

import org.jspecify.annotations.NullMarked;
