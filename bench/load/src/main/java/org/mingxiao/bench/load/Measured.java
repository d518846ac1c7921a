package org.mingxiao.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What a run measured, kept in a folder between the process that drives the load and the one that judges it. */
final class Measured {
    private final Path folder;
    private final Map<String, Queue<Integer>> times = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> failures = new ConcurrentHashMap<>();
    private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();

    Measured(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    void took(String act, int milliseconds) {
        times.computeIfAbsent(act, key -> new ConcurrentLinkedQueue<>()).add(milliseconds);
    }

    void failed(String act) {
        failures.computeIfAbsent(act, key -> new AtomicInteger()).incrementAndGet();
    }

    /** The server said that this line's cell now holds the value of that number. */
    void acknowledged(String line, int number) {
        acknowledged.merge(line, number, Math::max);
    }

    void write() throws IOException {
        var lines = new ArrayList<String>();
        times.forEach((act, each) -> each.forEach(time -> lines.add("time\t" + act + "\t" + time)));
        failures.forEach((act, count) -> lines.add("failed\t" + act + "\t" + count));
        acknowledged.forEach((line, number) -> lines.add("acknowledged\t" + line + "\t" + number));
        Files.write(folder.resolve("measured.tsv"), lines);
    }

    /**
     * What another process wrote.
     *
     * @param times sorted, in milliseconds, by act
     */
    record Results(Map<String, List<Integer>> times, Map<String, Integer> failures, Map<String, Integer> acknowledged) {
        static Results in(Path folder) throws IOException {
            var times = new TreeMap<String, List<Integer>>();
            var failures = new TreeMap<String, Integer>();
            var acknowledged = new TreeMap<String, Integer>();
            for (var line : Files.readAllLines(folder.resolve("measured.tsv"))) {
                var parts = line.split("\t");
                var number = Integer.parseInt(parts[2]);
                switch (parts[0]) {
                    case "time" ->
                        times.computeIfAbsent(parts[1], key -> new ArrayList<>())
                                .add(number);
                    case "failed" -> failures.put(parts[1], number);
                    default -> acknowledged.put(parts[1], number);
                }
            }
            times.values().forEach(list -> list.sort(null));
            return new Results(times, failures, acknowledged);
        }
    }

    static int percentile(List<Integer> sorted, int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
