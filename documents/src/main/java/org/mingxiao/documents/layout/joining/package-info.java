/** Pages to one document: lines and tables of each page, and tables that go on over several pages. */
@NullMarked
package org.mingxiao.documents.layout.joining;

import org.jspecify.annotations.NullMarked;
