/** What the pages of all modules share. */
@NullMarked
package org.mingxiao.server.shared.web;

import org.jspecify.annotations.NullMarked;
