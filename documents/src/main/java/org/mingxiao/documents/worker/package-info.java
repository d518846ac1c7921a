/** Reading in a process of its own: the program that runs there, and the JSON that passes to and fro without loss. */
@NullMarked
package org.mingxiao.documents.worker;

import org.jspecify.annotations.NullMarked;
