/** The zip and OLE2 containers of office documents, opened within limits. */
@NullMarked
package org.mingxiao.documents.office;

import org.jspecify.annotations.NullMarked;
