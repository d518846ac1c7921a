package org.mingxiao.server.library.web;

import org.mingxiao.server.shared.access.Role;
import org.mingxiao.server.shared.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LibraryMenu {
    @Bean
    MenuItem libraryEntry() {
        return MenuItem.of(
                400,
                "/library",
                "library.title",
                Role.HANDLER,
                Role.SECTION_HEAD,
                Role.FINANCE,
                Role.LEADER,
                Role.HEAD,
                Role.REVIEWER,
                Role.EVALUATOR,
                Role.AUDITOR);
    }
}
