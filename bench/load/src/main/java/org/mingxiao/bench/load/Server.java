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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The server that is measured: a process of its own, with a bounded heap. */
final class Server implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Path data;
    private final int port;
    private final String heap;
    private @Nullable Process process;

    Server(Path data, String heap) throws IOException {
        this.data = data;
        this.heap = heap;
        try (var socket = new ServerSocket(0)) {
            this.port = socket.getLocalPort();
        }
    }

    /** Starts it and waits until it answers. */
    Duration start() throws IOException, InterruptedException {
        var begin = Instant.now();
        var jar = Path.of(System.getProperty("mingxiao.server.jar", "server/target/mingxiao-server.jar"));
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-jar",
                jar.toString(),
                "--data",
                data.toString(),
                "--port",
                String.valueOf(port),
                // All people of the load come from one address, where wrong passwords are counted together.
                "--mingxiao.sign-in.failures-per-minute=10000"));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolve("server.log").toFile()))
                .start();
        while (status("/actuator/health") != 200) {
            if (!process.isAlive() || Instant.now().isAfter(begin.plus(PATIENCE))) {
                throw new IllegalStateException("the server did not start; see " + data.resolve("server.log"));
            }
            Thread.sleep(50);
        }
        return Duration.between(begin, Instant.now());
    }

    private int status(String page) throws InterruptedException {
        try {
            return get(page).statusCode();
        } catch (IOException notYet) {
            return 0;
        }
    }

    private HttpResponse<String> get(String page) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address() + page))
                .timeout(Duration.ofSeconds(5))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** The heap in use right now, in MiB. */
    long heapInUse() throws IOException, InterruptedException {
        return Math.round(get("/actuator/prometheus")
                        .body()
                        .lines()
                        .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
                        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                        .sum()
                / (1 << 20));
    }

    String address() {
        return "http://localhost:" + port;
    }

    Path data() {
        return data;
    }

    /** {@code kill -9}, of the program alone or with its database. */
    void kill(boolean withDatabase) throws IOException, InterruptedException {
        var database = Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                .get(0)
                .strip();
        running().destroyForcibly();
        if (withDatabase) {
            ProcessHandle.of(Long.parseLong(database)).ifPresent(ProcessHandle::destroyForcibly);
        }
        running().waitFor();
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException("not started");
        }
        return process;
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null && process.isAlive()) {
            process.destroy();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }
}
