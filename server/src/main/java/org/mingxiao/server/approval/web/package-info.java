/** Pages and REST API of approval. */
@NullMarked
package org.mingxiao.server.approval.web;

import org.jspecify.annotations.NullMarked;
