/** Official forms out of tables: one small reader a block of the form, and the forms put together of their blocks. */
@NullMarked
package org.mingxiao.documents.recognition.table;

import org.jspecify.annotations.NullMarked;
