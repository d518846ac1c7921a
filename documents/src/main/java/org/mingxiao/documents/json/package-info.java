/** The contract's JSON: what other programs read. Its schema is {@code docs/reference/reading.schema.json}. */
@NullMarked
package org.mingxiao.documents.json;

import org.jspecify.annotations.NullMarked;
