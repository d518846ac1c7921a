@NullMarked
package org.mingxiao.server.demo.web;

import org.jspecify.annotations.NullMarked;
