/** What the official forms say, whatever file they came in. */
@NullMarked
package org.mingxiao.core.form;

import org.jspecify.annotations.NullMarked;
