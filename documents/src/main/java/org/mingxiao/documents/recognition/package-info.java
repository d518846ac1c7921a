/** Which form a document is, and which of its cells is which datum. */
@NullMarked
package org.mingxiao.documents.recognition;

import org.jspecify.annotations.NullMarked;
