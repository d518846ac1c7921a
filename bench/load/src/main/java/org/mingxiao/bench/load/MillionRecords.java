package org.mingxiao.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** How fast the server seals acts that are recorded all at once, and how long the check of the whole chain takes then. */
final class MillionRecords {
    private static final int RECORDS = Integer.getInteger("load.records", 1_000_000);
    private static final int AT_ONCE = 50_000;

    private MillionRecords() {}

    public static void main(String... words) throws IOException, InterruptedException, SQLException {
        var folder = Files.createTempDirectory("mingxiao-records-");
        try (var server = new Server(folder, "512m")) {
            server.start();
            try (var database = new DatabaseDoor(folder).owner()) {
                var begin = System.nanoTime();
                for (var recorded = 0; recorded < RECORDS; recorded += AT_ONCE) {
                    record(database, Math.min(AT_ONCE, RECORDS - recorded));
                }
                while (unsealed(database) > 0) {
                    Thread.sleep(200);
                }
                System.out.printf(
                        "%d records, recorded and sealed at %.0f a second%n", RECORDS, RECORDS / seconds(begin));
            }
            System.out.printf("checked beside the running server in %.1f s%n", check(folder));
        }
        System.out.printf("checked by itself, its database started for it, in %.1f s%n", check(folder));
    }

    private static void record(Connection database, int count) throws SQLException {
        try (var statement = database.prepareStatement("""
                with next as (select nextval('audit.record_number') as number, i from generate_series(1, ?) i),
                recorded as (
                    insert into audit.record (number, done_at, actor, actor_name, unit_id, action, subject, subject_id, detail)
                    select number, now(), ?, '经办', ?, 'goals.saved', 'goals.form', gen_random_uuid(),
                        json_build_object('line', gen_random_uuid(), 'column', 'annualValue', 'before', '≥' || i || '家',
                            'after', '≥' || i + 1 || '家', 'source', 'typed')
                    from next)
                insert into audit.unsealed (number) select number from next""")) {
            statement.setInt(1, count);
            statement.setObject(2, TestBed.person(0));
            statement.setObject(3, TestBed.section(0));
            statement.executeUpdate();
        }
    }

    private static long unsealed(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery("select count(*) from audit.unsealed")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** As {@code ./mingxiao verify-audit} does, with little memory. */
    private static double check(Path folder) throws IOException, InterruptedException {
        var begin = System.nanoTime();
        var check = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("mingxiao.server.jar", "server/target/mingxiao-server.jar"),
                        "org.mingxiao.server.audit.VerifyAudit",
                        "--data",
                        folder.toString()))
                .inheritIO()
                .start();
        if (check.waitFor() != 0) {
            throw new IllegalStateException("the check found something, or could not be made");
        }
        return seconds(begin);
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
