package org.mingxiao.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The rate of saves through the server beside the rate of the same statements sent straight to its database, by as many clients,
 * in turn: what everything between the wire and the database costs.
 */
final class SaveRatio {
    private static final int CLIENTS = 16;
    private static final int ROUNDS = 3;
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("load.seconds", 10));

    private SaveRatio() {}

    public static void main(String... words)
            throws IOException, InterruptedException, SQLException, ExecutionException {
        var folder = Files.createTempDirectory("mingxiao-ratio-");
        try (var server = new Server(folder, "1g")) {
            server.start();
            try (var database = new DatabaseDoor(folder).owner()) {
                new Filling(database, CLIENTS, 10, CLIENTS).run();
            }
            var visitors = new ArrayList<Visitor>();
            for (var user = 0; user < CLIENTS; user++) {
                var visitor = new Visitor(server.address());
                visitor.signIn(user);
                visitors.add(visitor);
            }
            throughServer(visitors, 1); // warms it up
            for (var round = 1; round <= ROUNDS; round++) {
                var server1 = throughServer(visitors, 2 * round);
                var database = straight(new DatabaseDoor(folder), 2 * round + 1);
                System.out.printf(
                        "round %d: server %.0f saves/s, database %.0f saves/s, ratio %.2f%n",
                        round, server1, database, server1 / database);
            }
        }
    }

    private static double throughServer(ArrayList<Visitor> visitors, int cell)
            throws InterruptedException, ExecutionException {
        var work = new ArrayList<Callable<Integer>>();
        for (var user = 0; user < CLIENTS; user++) {
            var form = TestBed.form(user, 0);
            var line = TestBed.indicator(form, cell);
            var visitor = visitors.get(user);
            work.add(
                    () -> repeat(number -> visitor.save(form, line, TestBed.value(number), TestBed.value(number + 1))));
        }
        return rate(work);
    }

    private static double straight(DatabaseDoor door, int cell)
            throws InterruptedException, ExecutionException, SQLException, IOException {
        var connections = new ArrayList<Connection>();
        var work = new ArrayList<Callable<Integer>>();
        for (var user = 0; user < CLIENTS; user++) {
            var connection = door.application();
            connections.add(connection);
            var statements = new SaveStatements(connection, user);
            var form = TestBed.form(user, 0);
            var line = TestBed.indicator(form, cell);
            work.add(() ->
                    repeat(number -> statements.save(form, line, TestBed.value(number), TestBed.value(number + 1))));
        }
        try {
            return rate(work);
        } finally {
            for (var connection : connections) {
                connection.close();
            }
        }
    }

    private static double rate(ArrayList<Callable<Integer>> work) throws InterruptedException, ExecutionException {
        var clients = Executors.newFixedThreadPool(work.size());
        try {
            var begin = System.nanoTime();
            var done = 0;
            for (Future<Integer> each : clients.invokeAll(work)) {
                done += each.get();
            }
            return done / ((System.nanoTime() - begin) / 1e9);
        } finally {
            clients.shutdown();
        }
    }

    private static int repeat(Save save) throws Exception {
        var end = System.nanoTime() + TIME.toNanos();
        var done = 0;
        while (System.nanoTime() < end) {
            if (!save.done(TestBed.FIRST_VALUE + done)) {
                throw new IllegalStateException("a save was refused");
            }
            done++;
        }
        return done;
    }

    /** One save, of the value of that number to the next. */
    private interface Save {
        boolean done(int number) throws Exception;
    }
}
