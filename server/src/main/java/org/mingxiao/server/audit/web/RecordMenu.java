package org.mingxiao.server.audit.web;

import java.util.Set;
import org.mingxiao.server.audit.Verifications;
import org.mingxiao.server.shared.access.Role;
import org.mingxiao.server.shared.access.Scope;
import org.mingxiao.server.shared.web.FiscalYear;
import org.mingxiao.server.shared.web.HomePanel;
import org.mingxiao.server.shared.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.ui.Model;

@Configuration(proxyBeanMethods = false)
class RecordMenu {
    private static final int ORDER = 590;

    @Bean
    MenuItem recordItem() {
        return MenuItem.of(ORDER, "/audit", "audit.title", Role.AUDIT_ADMINISTRATOR, Role.AUDITOR);
    }

    /** State of the chain, on the first page. */
    @Bean
    HomePanel recordPanel(Verifications verifications) {
        return new HomePanel() {
            @Override
            public int order() {
                return 120;
            }

            @Override
            public Set<Role> roles() {
                return Set.of(Role.AUDIT_ADMINISTRATOR, Role.AUDITOR);
            }

            @Override
            public String fragment() {
                return "audit/home :: chain";
            }

            @Override
            public void fill(Scope scope, FiscalYear year, Model model) {
                model.addAttribute("auditEnd", verifications.end());
                model.addAttribute("auditLast", verifications.last().orElse(null));
            }
        };
    }
}
