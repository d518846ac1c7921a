/** The review by the finance bureau (绩效目标审核): the machine's score, a person's grade and opinion, and what follows from it. */
@NamedInterface("review")
@NullMarked
package org.mingxiao.server.goals.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
