package org.mingxiao.server.organization.web;

import java.util.Set;
import org.mingxiao.server.organization.Posts;
import org.mingxiao.server.shared.access.Role;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.web.FiscalYear;
import org.mingxiao.server.shared.web.HomePanel;
import org.mingxiao.server.shared.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.ui.Model;

@Configuration(proxyBeanMethods = false)
class OrganizationMenu {
    private static final int SHOWN = 8;

    @Bean
    MenuItem organizationMenuItem() {
        return MenuItem.of(
                600,
                "/organization",
                "organization.menu",
                Role.SYSTEM_ADMINISTRATOR,
                Role.SECURITY_ADMINISTRATOR,
                Role.AUDIT_ADMINISTRATOR);
    }

    /** Posts that wait to be confirmed, on the first page of those who confirm them or asked for them. */
    @Bean
    HomePanel waitingGrants(Posts posts) {
        return new HomePanel() {
            @Override
            public int order() {
                return 110;
            }

            @Override
            public Set<Role> roles() {
                return Set.of(Role.SECURITY_ADMINISTRATOR, Role.SYSTEM_ADMINISTRATOR);
            }

            @Override
            public String fragment() {
                return "organization/home :: grants";
            }

            @Override
            public void fill(Scope scope, FiscalYear year, Model model) {
                var waiting = posts.waiting();
                model.addAttribute("organizationWaiting", waiting.size());
                model.addAttribute(
                        "organizationGrants", waiting.stream().limit(SHOWN).toList());
            }
        };
    }
}
