/** Measurements of whole documents: speed beside other readers, memory over many files. */
@NullMarked
package org.mingxiao.bench.documents;

import org.jspecify.annotations.NullMarked;
