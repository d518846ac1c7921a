package org.mingxiao.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Deadline day: fills a database, lets Gatling play the people in a process of its own, and says how long they waited, whether a
 * save was lost, and how much heap the server needed.
 */
final class DeadlineDay {
    private DeadlineDay() {}

    public static void main(String... words) throws IOException, InterruptedException, SQLException {
        var departments = Integer.getInteger("load.departments", 200);
        var forms = Integer.getInteger("load.forms", 300);
        var users = Integer.getInteger("load.users", 300);
        var folder = Files.createTempDirectory("mingxiao-load-");
        try (var server = new Server(folder, "1g")) {
            System.out.printf("empty start: %.1f s%n", server.start().toMillis() / 1000.0);
            try (var database = new DatabaseDoor(folder).owner()) {
                new Filling(database, departments, forms, users).run();
            }
            System.out.printf(
                    "filled: %d departments × %d projects × %d indicators%n", departments, forms, TestBed.INDICATORS);
            server.close();
            System.out.printf(
                    "start on the filled database: %.1f s%n", server.start().toMillis() / 1000.0);
            var heap = drive(server, folder);
            var results = Measured.Results.in(folder);
            print(results);
            System.out.printf("heap in use, highest of %d looks: %d MiB (limit 1024)%n", heap.size(), highest(heap));
            try (var database = new DatabaseDoor(folder).owner()) {
                System.out.printf(
                        "cells saved: %d, of which lost: %d%n",
                        results.acknowledged().size(), Saves.lost(database, results.acknowledged()));
            }
        }
    }

    private static long highest(List<Long> heap) {
        return heap.stream().mapToLong(Long::longValue).max().orElse(0);
    }

    /** Runs the people, and looks at the server's heap meanwhile. */
    private static List<Long> drive(Server server, Path folder) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Dload.address=" + server.address(),
                "-Dload.results=" + folder));
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("load."))
                .forEach(name -> command.add("-D" + name + "=" + System.getProperty(name)));
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                "io.gatling.app.Gatling",
                "-s",
                DeadlineDaySimulation.class.getName(),
                "-nr",
                "-rf",
                folder.toString()));
        var people = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("gatling.log").toFile())
                .start();
        var heap = new ArrayList<Long>();
        while (people.isAlive()) {
            Thread.sleep(2000);
            heap.add(server.heapInUse());
        }
        if (!Files.exists(folder.resolve("measured.tsv"))) {
            throw new IllegalStateException("the load did not run; see " + folder.resolve("gatling.log"));
        }
        return heap;
    }

    private static void print(Measured.Results results) {
        System.out.printf("%-10s %8s %8s %8s %8s %8s%n", "act", "done", "failed", "P50 ms", "P95 ms", "P99 ms");
        results.times()
                .forEach((act, times) -> System.out.printf(
                        "%-10s %8d %8d %8d %8d %8d%n",
                        act,
                        times.size(),
                        results.failures().getOrDefault(act, 0),
                        Measured.percentile(times, 50),
                        Measured.percentile(times, 95),
                        Measured.percentile(times, 99)));
        results.failures().forEach((act, count) -> {
            if (!results.times().containsKey(act)) {
                System.out.printf("%-10s %8d %8d%n", act, 0, count);
            }
        });
        var all = new ArrayList<Integer>();
        results.times().values().forEach(all::addAll);
        all.sort(null);
        System.out.printf(
                "%-10s %8d %8d %8d %8d %8d%n",
                "all",
                all.size(),
                results.failures().values().stream().mapToInt(Integer::intValue).sum(),
                Measured.percentile(all, 50),
                Measured.percentile(all, 95),
                Measured.percentile(all, 99));
    }
}
