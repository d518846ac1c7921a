/** What the program says beside the cells: values in words, totals, findings and their answers, last year's figures. */
@NamedInterface("notes")
@NullMarked
package org.mingxiao.server.goals.notes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
