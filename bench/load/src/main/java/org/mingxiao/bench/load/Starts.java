package org.mingxiao.bench.load;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** From the command {@code ./mingxiao serve} to the first healthy answer, of a built checkout. */
final class Starts {
    private static final int TIMES = 5;
    private static final String QUICK = "-XX:+UseSerialGC -XX:TieredStopAtLevel=1";

    private Starts() {}

    public static void main(String... words) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("mingxiao-starts-");
        System.out.println("Java " + System.getProperty("java.version"));
        System.out.printf("first start, which makes the database: %.1f s%n", start(folder, ""));
        print("next starts", folder, "");
        print("MINGXIAO_OPTS='" + QUICK + "'", folder, QUICK);
        var demo = Files.createTempDirectory("mingxiao-starts-");
        System.out.printf("first start with --demo: %.1f s%n", start(demo, "", "--demo"));
    }

    private static void print(String name, Path folder, String options) throws IOException, InterruptedException {
        var times = new ArrayList<Double>();
        for (var i = 0; i < TIMES; i++) {
            times.add(start(folder, options));
        }
        times.sort(null);
        System.out.printf(
                "%s: %.1f to %.1f s, median %.1f s%n", name, times.get(0), times.get(TIMES - 1), times.get(TIMES / 2));
    }

    private static double start(Path folder, String options, String... further)
            throws IOException, InterruptedException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("mingxiao.home"), "mingxiao").toString(),
                "serve",
                "--data",
                folder.toString(),
                "--port",
                String.valueOf(port)));
        command.addAll(List.of(further));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("server.log").toFile()));
        builder.environment().put("MINGXIAO_OPTS", options);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var begin = System.nanoTime();
        var server = builder.start();
        try {
            var health = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            while (!isHealthy(health)) {
                if (!server.isAlive()) {
                    throw new IllegalStateException("the server did not start; see " + folder.resolve("server.log"));
                }
                Thread.sleep(20);
            }
            return (System.nanoTime() - begin) / 1e9;
        } finally {
            server.destroy();
            server.waitFor(30, TimeUnit.SECONDS);
        }
    }

    private static boolean isHealthy(HttpRequest health) throws InterruptedException {
        try {
            return HttpClient.newHttpClient()
                            .send(health, HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
