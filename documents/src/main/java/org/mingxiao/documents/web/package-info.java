/** HTML pages to the page model. */
@NullMarked
package org.mingxiao.documents.web;

import org.jspecify.annotations.NullMarked;
