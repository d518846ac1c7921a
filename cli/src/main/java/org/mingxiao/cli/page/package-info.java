/** Forms, findings, values and score cards as a person likes to read them on a terminal. */
@NullMarked
package org.mingxiao.cli.page;

import org.jspecify.annotations.NullMarked;
