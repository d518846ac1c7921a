package org.mingxiao.server.shared.problem;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** An upload that is too long is heard to its end: a browser whose connection is cut shows no reason, only that it was cut. */
@Configuration(proxyBeanMethods = false)
class RefusedUploads {
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> hearRefusedUploads() {
        return factory -> factory.addContextCustomizers(context -> context.setSwallowAbortedUploads(true));
    }
}
