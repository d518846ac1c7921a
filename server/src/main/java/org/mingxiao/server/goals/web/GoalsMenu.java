package org.mingxiao.server.goals.web;

import static org.mingxiao.server.shared.access.Role.*;

import org.mingxiao.server.shared.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where goals stand in the main menu. */
@Configuration(proxyBeanMethods = false)
class GoalsMenu {
    @Bean
    MenuItem goalsMenuItem() {
        return MenuItem.of(
                20,
                "/goals",
                "goals.menu",
                HANDLER,
                SECTION_HEAD,
                FINANCE,
                LEADER,
                HEAD,
                SECRETARY,
                REVIEWER,
                EVALUATOR,
                AUDITOR);
    }
}
