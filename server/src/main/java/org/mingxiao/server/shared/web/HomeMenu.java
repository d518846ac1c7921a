package org.mingxiao.server.shared.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HomeMenu {
    @Bean
    MenuItem home() {
        return MenuItem.of(0, "/", "home.title");
    }
}
