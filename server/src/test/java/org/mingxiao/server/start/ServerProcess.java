package org.mingxiao.server.start;

import java.io.File;
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
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The server as a process of its own, as the launcher starts it: to be stopped, and to be killed. */
public final class ServerProcess implements AutoCloseable {
    /** With a busy machine: how long a start may take is measured where nothing else runs. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final Path log;
    private final int port;

    private ServerProcess(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /** Starts it without waiting for it; a port that is free is chosen unless the words name one. */
    public static ServerProcess start(Path data, String... words) throws IOException {
        return start(data, List.of(), words);
    }

    /** @param jvm words for the JVM */
    static ServerProcess start(Path data, List<String> jvm, String... words) throws IOException {
        var named = Arrays.asList(words).indexOf("--port");
        var port = named >= 0 ? Integer.parseInt(words[named + 1]) : freePort();
        var command = java("org.mingxiao.server.MingxiaoServer");
        command.addAll(1, jvm);
        command.addAll(List.of("--data", data.toString()));
        command.addAll(List.of(words));
        if (named < 0) {
            command.addAll(List.of("--port", String.valueOf(port)));
        }
        var log = Files.createTempFile(Files.createDirectories(Path.of("target")), "server-process-", ".log");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new ServerProcess(process, log, port);
    }

    /** The words that start a class of ours in a JVM of its own. */
    static List<String> java(String main) {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classPath(),
                main));
    }

    /** Waits until it answers. */
    public void awaitReady() throws IOException, InterruptedException {
        var start = Instant.now();
        while (!answers()) {
            if (!process.isAlive() || Instant.now().isAfter(start.plus(PATIENCE))) {
                throw new AssertionError("did not start:\n" + output());
            }
            Thread.sleep(50);
        }
    }

    private boolean answers() throws InterruptedException {
        try {
            var question = HttpRequest.newBuilder(URI.create(address() + "/actuator/health"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return HTTP.send(question, HttpResponse.BodyHandlers.ofString()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    public String address() {
        return "http://localhost:" + port;
    }

    long pid() {
        return process.pid();
    }

    public int port() {
        return port;
    }

    public String output() throws IOException {
        return Files.readString(log);
    }

    /** Asks it to stop; the answer is its exit status. */
    public int stop() throws InterruptedException {
        process.destroy();
        return awaitEnd();
    }

    /** Waits until it has ended by itself. */
    public int awaitEnd() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("did not end");
        }
        return process.exitValue();
    }

    /** {@code kill -9}: of the program alone, its database lives on. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        awaitEnd();
    }

    @Override
    public void close() throws InterruptedException, IOException {
        if (process.isAlive()) {
            stop();
        }
        Files.deleteIfExists(log);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** The class path of the tests without the tests. */
    private static String classPath() {
        var path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
