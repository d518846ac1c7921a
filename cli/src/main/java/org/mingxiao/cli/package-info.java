/** The command line. */
@NullMarked
package org.mingxiao.cli;

import org.jspecify.annotations.NullMarked;
