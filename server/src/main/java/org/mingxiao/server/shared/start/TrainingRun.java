package org.mingxiao.server.shared.start;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * With {@code mingxiao.training=true} the server opens its first page and ends: so the launcher learns which classes a start
 * loads, and the JVM keeps them ready for the next one.
 */
@Component
@ConditionalOnProperty("mingxiao.training")
class TrainingRun {
    @EventListener
    void ready(ApplicationReadyEvent event) throws IOException, InterruptedException {
        var context = event.getApplicationContext();
        var http = HttpClient.newHttpClient();
        for (var page : List.of("/sign-in", "/actuator/health")) {
            var request = HttpRequest.newBuilder(URI.create(ServerAddress.of(context) + page))
                    .build();
            http.send(request, HttpResponse.BodyHandlers.discarding());
        }
        // In a thread of its own: the end waits for the start to be over.
        new Thread(() -> System.exit(SpringApplication.exit(context))).start();
    }
}
