/** How long the program takes to start, beside the least that a JVM needs to open the same file. */
@NullMarked
package org.mingxiao.bench.startup;

import org.jspecify.annotations.NullMarked;
