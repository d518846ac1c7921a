/** The page model that every format is turned into, and the rebuilding of tables; knows no format library. */
@NullMarked
package org.mingxiao.documents.layout;

import org.jspecify.annotations.NullMarked;
