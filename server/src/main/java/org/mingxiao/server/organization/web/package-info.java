/** Pages and API of units, people, posts and sign-in. */
@NullMarked
package org.mingxiao.server.organization.web;

import org.jspecify.annotations.NullMarked;
