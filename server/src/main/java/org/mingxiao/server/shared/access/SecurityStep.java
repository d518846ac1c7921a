package org.mingxiao.server.shared.access;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** What a module adds to the security chain: its ways of signing in. */
@FunctionalInterface
public interface SecurityStep {
    void add(HttpSecurity http) throws Exception;
}
