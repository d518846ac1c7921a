/** Files over HTTP: handing in, downloading, previewing, attaching. */
@NullMarked
package org.mingxiao.server.filing.web;

import org.jspecify.annotations.NullMarked;
