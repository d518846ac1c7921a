package org.mingxiao.server.shared.web;

import java.util.Set;
import org.mingxiao.server.shared.access.Role;
import org.mingxiao.server.shared.access.Scope;
import org.springframework.ui.Model;

/**
 * A part of the first page (待办, 已办, 我发起, deadlines); a module declares its own as beans.
 *
 * <p>All panels fill one model: keys begin with the module's name.
 */
public interface HomePanel {
    /** Where it stands: 100 to 199 tasks, 200 to 299 own work, 300 and above the rest. */
    int order();

    /** Who sees it: any one of these; empty: everybody. */
    Set<Role> roles();

    /** The fragment that shows it: {@code approval/home :: tasks}, best a {@code <section class="card">}. */
    String fragment();

    /** Reads what the fragment shows. */
    void fill(Scope scope, FiscalYear year, Model model);
}
