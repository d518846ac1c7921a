/** Published files to forms, and forms to files. */
@NullMarked
package org.mingxiao.documents;

import org.jspecify.annotations.NullMarked;
