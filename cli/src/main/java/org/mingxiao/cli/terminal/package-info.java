/** What a terminal needs to show Chinese tables: widths, wrapping, colour, and nothing that a document could command it. */
@NullMarked
package org.mingxiao.cli.terminal;

import org.jspecify.annotations.NullMarked;
