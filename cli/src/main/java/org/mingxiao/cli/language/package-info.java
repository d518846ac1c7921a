/** The words of the program, in Chinese and English. */
@NullMarked
package org.mingxiao.cli.language;

import org.jspecify.annotations.NullMarked;
