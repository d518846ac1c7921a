package org.mingxiao.server.shared.start;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says where the pages are, once they can be opened. */
@Component
class Welcome {
    private static final Logger LOG = LoggerFactory.getLogger("org.mingxiao.Mingxiao");

    @EventListener
    @Order(0)
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext server
                && server.getWebServer() != null) {
            var seconds = event.getTimeTaken() == null
                    ? ""
                    : "（%.1f 秒）".formatted(event.getTimeTaken().toMillis() / 1000.0);
            LOG.info(
                    "明效已就绪{}：{} / Mingxiao is ready: open the address in a browser; Ctrl+C stops it.",
                    seconds,
                    ServerAddress.of(server));
        }
    }
}
