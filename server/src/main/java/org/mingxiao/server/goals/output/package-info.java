/** Goal forms as official files: one at a time, or many as a zip in the background; the page to print. */
@NullMarked
package org.mingxiao.server.goals.output;

import org.jspecify.annotations.NullMarked;
