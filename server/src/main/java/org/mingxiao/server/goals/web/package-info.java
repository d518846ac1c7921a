/** The pages on which goals are listed, entered and submitted. */
@NullMarked
package org.mingxiao.server.goals.web;

import org.jspecify.annotations.NullMarked;
