package org.mingxiao.server.shared.web;

import java.util.Set;
import org.mingxiao.server.shared.access.Role;
import org.mingxiao.server.shared.access.Scope;

/**
 * An entry of the main menu; a module declares its own as beans.
 *
 * @param order where it stands, from the top: below 500 daily work, from 500 on administration
 * @param label key of its words in {@code messages}
 * @param roles who sees it: any one of these; none listed: everybody
 */
public record MenuItem(int order, String href, String label, Set<Role> roles) {
    public static MenuItem of(int order, String href, String label, Role... roles) {
        return new MenuItem(order, href, label, Set.of(roles));
    }

    public boolean isFor(Scope scope) {
        return roles.isEmpty() || scope.hasAny(roles.toArray(Role[]::new));
    }

    public boolean isCurrent(String path) {
        return path.equals(href) || (!"/".equals(href) && path.startsWith(href + "/"));
    }

    /** Its picture in {@code icons.svg}: the first word of its path; the home page's is {@code home}. */
    public String icon() {
        return "/".equals(href) ? "home" : href.substring(1).split("/", 2)[0];
    }
}
