package org.mingxiao.server.shared.web;

import org.mingxiao.server.shared.access.Scope;

/** Tells where a person works, as the head of every page shows it: {@code 甲县 · 甲县教育局}. The module organization knows. */
public interface WorkPlace {
    String of(Scope scope);
}
