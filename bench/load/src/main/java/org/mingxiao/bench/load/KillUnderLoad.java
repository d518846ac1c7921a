package org.mingxiao.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * {@code kill -9} while people save: of the program alone and of program and database together, in turn. After each the server
 * must start without help, and every save it acknowledged must be there.
 */
final class KillUnderLoad {
    private static final int WRITERS = 16;

    private KillUnderLoad() {}

    public static void main(String... words) throws IOException, InterruptedException, SQLException {
        var rounds = words.length > 0 ? Integer.parseInt(words[0]) : 20;
        var seed = words.length > 1 ? Long.parseLong(words[1]) : System.nanoTime();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        var folder = Files.createTempDirectory("mingxiao-kill-");
        var acknowledged = new ConcurrentHashMap<String, Integer>();
        var slowest = Duration.ZERO;
        var lost = 0;
        try (var server = new Server(folder, "512m")) {
            server.start();
            try (var database = new DatabaseDoor(folder).owner()) {
                new Filling(database, WRITERS, 10, WRITERS).run();
            }
            for (var round = 1; round <= rounds; round++) {
                var both = round % 2 == 0;
                var before = acknowledged.values().stream()
                        .mapToInt(Integer::intValue)
                        .sum();
                killWhileSaving(server, acknowledged, both, 2000 + random.nextInt(3000));
                var start = server.start();
                slowest = start.compareTo(slowest) > 0 ? start : slowest;
                try (var database = new DatabaseDoor(folder).owner()) {
                    var lostNow = Saves.lost(database, acknowledged);
                    lost += lostNow;
                    System.out.printf(
                            "%2d %-20s %5d saves acknowledged, lost %d, started again in %.1f s%n",
                            round,
                            both ? "program and database" : "program",
                            acknowledged.values().stream()
                                            .mapToInt(Integer::intValue)
                                            .sum()
                                    - before,
                            lostNow,
                            start.toMillis() / 1000.0);
                }
            }
        }
        System.out.printf(
                "kills: %d, saves lost: %d, slowest start: %.1f s%n", rounds, lost, slowest.toMillis() / 1000.0);
    }

    private static void killWhileSaving(
            Server server, Map<String, Integer> acknowledged, boolean both, int milliseconds)
            throws IOException, InterruptedException {
        var going = new AtomicBoolean(true);
        var writers = new ArrayList<Thread>();
        for (var user = 0; user < WRITERS; user++) {
            var own = user;
            var writer = new Thread(() -> write(server, own, acknowledged, going));
            writer.start();
            writers.add(writer);
        }
        // The writers sign in first; the clock of the kill runs from their first save on.
        var before = acknowledged.size();
        for (var waited = 0; acknowledged.size() <= before && acknowledged.size() < WRITERS && waited < 300; waited++) {
            Thread.sleep(100);
        }
        Thread.sleep(milliseconds);
        server.kill(both);
        going.set(false);
        for (var writer : writers) {
            writer.join();
        }
    }

    /** Saves one cell again and again until the server is gone. */
    private static void write(Server server, int user, Map<String, Integer> acknowledged, AtomicBoolean going) {
        var form = TestBed.form(user, 0);
        var line = TestBed.indicator(form, 0);
        var visitor = new Visitor(server.address());
        try {
            visitor.signIn(user);
            var number = current(server, line);
            while (going.get()) {
                if (visitor.save(form, line, TestBed.value(number), TestBed.value(number + 1))) {
                    number++;
                    acknowledged.merge(line.toString(), number, Math::max);
                }
            }
        } catch (IOException | SQLException killed) {
            // That is what this is about.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the cell holds now: a save whose answer was lost may have gone through. */
    private static int current(Server server, UUID line) throws SQLException, IOException {
        try (var database = new DatabaseDoor(server.data()).owner();
                var cell = database.prepareStatement("select cells ->> 'annualValue' from goals.line where id = ?")) {
            cell.setObject(1, line);
            try (var row = cell.executeQuery()) {
                row.next();
                return Integer.parseInt(row.getString(1).replaceAll("\\D", ""));
            }
        }
    }
}
