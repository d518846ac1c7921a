/** The files of a run: which they are, their readings in order, and how it went. */
@NullMarked
package org.mingxiao.cli.files;

import org.jspecify.annotations.NullMarked;
