/** Excel workbooks, new and old, to the page model. */
@NullMarked
package org.mingxiao.documents.sheet;

import org.jspecify.annotations.NullMarked;
