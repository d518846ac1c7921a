package org.mingxiao.server.shared.start;

import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;

/** Where this server is reached from the machine it runs on. */
public final class ServerAddress {
    private ServerAddress() {}

    /** {@code http://localhost:8080}; without a running web server (tests) the configured port. */
    public static String of(ApplicationContext context) {
        var configured = context.getEnvironment().getProperty("server.port", "8080");
        var port = context instanceof WebServerApplicationContext server && server.getWebServer() != null
                ? String.valueOf(server.getWebServer().getPort())
                : configured;
        var secure = context.getEnvironment().containsProperty("server.ssl.bundle")
                || context.getEnvironment().containsProperty("server.ssl.key-store");
        return (secure ? "https" : "http") + "://localhost:" + port;
    }
}
