/** From draft to approved: states, submission, versions and their differences, copies, comments. */
@NamedInterface("life")
@NullMarked
package org.mingxiao.server.goals.life;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
