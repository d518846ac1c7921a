/** The pages of the record. */
@NullMarked
package org.mingxiao.server.audit.web;

import org.jspecify.annotations.NullMarked;
