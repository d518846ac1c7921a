/** Text of every shape, and how bytes become text. */
@NullMarked
package org.mingxiao.documents.text;

import org.jspecify.annotations.NullMarked;
