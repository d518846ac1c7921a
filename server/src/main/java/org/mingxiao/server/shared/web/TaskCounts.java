package org.mingxiao.server.shared.web;

import org.mingxiao.server.shared.access.Scope;

/** Counts what waits for a person; the module that hands out tasks declares one bean. Asked for on every page: one cheap query. */
public interface TaskCounts {
    TaskCount of(Scope scope);
}
