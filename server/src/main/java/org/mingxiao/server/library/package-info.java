/** The indicator library: search by words and by pinyin, usual values from real use, variants, proposals and their acceptance. */
@ApplicationModule
@NullMarked
package org.mingxiao.server.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
