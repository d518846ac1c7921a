/** The fonts of the machine: to print with, and to show files that bring none along. */
@NullMarked
package org.mingxiao.documents.fonts;

import org.jspecify.annotations.NullMarked;
