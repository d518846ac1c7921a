package org.mingxiao.server.approval.web;

import java.util.EnumSet;
import java.util.Set;
import org.mingxiao.server.approval.inbox.Box;
import org.mingxiao.server.approval.inbox.Inbox;
import org.mingxiao.server.shared.access.Role;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.web.FiscalYear;
import org.mingxiao.server.shared.web.HomePanel;
import org.mingxiao.server.shared.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.ui.Model;

/** Where approval stands in the frame: in the menu and on the first page. */
@Configuration(proxyBeanMethods = false)
class ApprovalMenu {
    /** Whoever does business: everybody but the three administrators. */
    static Set<Role> business() {
        var roles = EnumSet.allOf(Role.class);
        roles.removeIf(Role::isAdministrator);
        return roles;
    }

    @Bean
    MenuItem approvalEntry() {
        return new MenuItem(20, "/approval", "menu.approval", business());
    }

    @Bean
    MenuItem approvalRoutesEntry() {
        return MenuItem.of(520, "/approval/routes", "menu.approval.routes", Role.SYSTEM_ADMINISTRATOR);
    }

    @Bean
    HomePanel approvalPanel(Inbox inbox) {
        return new HomePanel() {
            @Override
            public int order() {
                return 100;
            }

            @Override
            public Set<Role> roles() {
                return business();
            }

            @Override
            public String fragment() {
                return "approval/home :: tasks";
            }

            @Override
            public void fill(Scope scope, FiscalYear year, Model model) {
                model.addAttribute("approvalCounts", inbox.counts(scope));
                model.addAttribute("approvalLate", inbox.of(scope).overdue());
                model.addAttribute(
                        "approvalTasks",
                        inbox.rows(scope, Box.PENDING, "", false, 1).rows().stream()
                                .limit(8)
                                .toList());
            }
        };
    }
}
