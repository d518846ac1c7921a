package org.mingxiao.server.goals.review.web;

import org.mingxiao.server.shared.access.Role;
import org.mingxiao.server.shared.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReviewMenu {
    @Bean
    MenuItem reviewEntry() {
        return MenuItem.of(300, "/review", "review.title", Role.REVIEWER);
    }
}
