/** Word documents, new and old, to the page model. */
@NullMarked
package org.mingxiao.documents.word;

import org.jspecify.annotations.NullMarked;
