package org.mingxiao.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.regex.Pattern;

/**
 * The bureau's work list with 200 departments × 300 forms in it: how long its first page takes, a filtered one, and each next
 * one as a reviewer goes on and on. A list that grows with what lies before it shows in the last figure.
 */
final class ReviewList {
    private static final int DEPARTMENTS = Integer.getInteger("load.departments", 200);
    private static final int FORMS = Integer.getInteger("load.forms", 300);
    private static final int PAGES = Integer.getInteger("load.pages", 400);
    private static final int TIMES = 15;
    private static final int SIZE = 50;
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");

    private ReviewList() {}

    public static void main(String... words) throws IOException, InterruptedException, SQLException {
        var folder = Files.createTempDirectory("mingxiao-review-");
        try (var server = new Server(folder, "1g")) {
            server.start();
            fill(new DatabaseDoor(folder));
            var reviewer = new Visitor(server.address());
            reviewer.signIn(TestBed.REVIEWER);
            System.out.printf("%d forms wait%n", DEPARTMENTS * FORMS);
            var list = "/review?year=" + TestBed.YEAR;
            var home = median("home page, to compare with", reviewer, "/");
            for (var filter : new String[] {
                "",
                "&sort=AMOUNT",
                "&grade=POOR",
                "&department=" + TestBed.department(7),
                "&q=" + "%E9%A1%B9%E7%9B%AE17"
            }) {
                var time =
                        median("list" + (filter.isEmpty() ? "" : ", " + filter.substring(1)), reviewer, list + filter);
                System.out.printf("    %.1f × the home page%n", time / home);
            }
            onAndOn(reviewer);
        }
    }

    private static void fill(DatabaseDoor door) throws SQLException, IOException {
        try (var database = door.owner()) {
            new Filling(database, DEPARTMENTS, FORMS, 1).run();
            try (var statement = database.createStatement()) {
                statement.execute("update goals.form set filed = true, version = 1, status = 'IN_REVIEW'");
                statement.execute("""
                        insert into goals.review_score (form_id, version, unit_id, filed, fiscal_year, completeness, relevance,
                            adequacy, feasibility, total, grade, errors, warnings, answered, open, amount, at)
                        select id, 1, unit_id, true, fiscal_year, total / 4, total / 4, total / 4, total - total / 4 * 3, total,
                            case when total >= 90 then 'EXCELLENT' when total >= 80 then 'GOOD'
                                when total >= 60 then 'FAIR' else 'POOR' end,
                            0, 2, 1, 1, total * 1.25, now()
                        from (select f.*, 40 + abs(hashtext(f.id::text)) % 61 as total from goals.form f) f""");
                statement.execute("analyze");
            }
        }
    }

    private static double median(String name, Visitor visitor, String page) throws IOException, InterruptedException {
        var times = new ArrayList<Double>();
        for (var i = 0; i < 2 * TIMES; i++) {
            var begin = System.nanoTime();
            visitor.get(page);
            if (i >= TIMES) { // the first ones warm it up
                times.add((System.nanoTime() - begin) / 1e6);
            }
        }
        times.sort(null);
        System.out.printf("%-60s median %6.1f ms%n", name, times.get(TIMES / 2));
        return times.get(TIMES / 2);
    }

    private static void onAndOn(Visitor visitor) throws IOException, InterruptedException {
        var path = "/api/v1/review/forms?year=" + TestBed.YEAR + "&size=" + SIZE;
        var times = new ArrayList<Double>();
        String after = "";
        for (var page = 0; page < PAGES; page++) {
            var begin = System.nanoTime();
            var next = NEXT.matcher(visitor.get(path + after));
            times.add((System.nanoTime() - begin) / 1e6);
            if (!next.find()) {
                break;
            }
            after = "&after=" + next.group(1);
        }
        var tenth = Math.max(1, times.size() / 10);
        var first = mean(times, 0, tenth);
        var last = mean(times, times.size() - tenth, times.size());
        System.out.printf(
                "%d pages of %d, one after the other: the first tenth %.1f ms each, the last %.1f ms, ratio %.2f%n",
                times.size(), SIZE, first, last, last / first);
    }

    private static double mean(ArrayList<Double> times, int from, int to) {
        return times.subList(from, to).stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
    }
}
