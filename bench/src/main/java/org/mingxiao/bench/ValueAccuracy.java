package org.mingxiao.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mingxiao.core.value.ValueTable;

/**
 * Prints how many values of the hand-checked tables are read fully right: kind, comparator, number, upper end, unit, note,
 * and every part of a multiple; and each value that is not.
 */
public final class ValueAccuracy {
    private ValueAccuracy() {}

    /** Prints the accuracy of the named tables, or of all. */
    public static void main(String[] tables) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (var table : tables.length == 0
                ? List.of("published.txt", "unseen.txt", "second-unseen.txt", "third-unseen.txt", "fourth-unseen.txt")
                : List.of(tables)) {
            print(table, out);
        }
    }

    private static void print(String table, PrintStream out) {
        var rows = ValueTable.rows(table);
        var wrong =
                rows.stream().filter(row -> !row.read().equals(row.meaning())).toList();
        out.printf(
                "%-20s %d of %d values fully right (%.1f %%)%n",
                table, rows.size() - wrong.size(), rows.size(), 100.0 * (rows.size() - wrong.size()) / rows.size());
        wrong.forEach(
                row -> out.printf("  %s%n    should be %s%n    is read   %s%n", row.text(), row.meaning(), row.read()));
    }
}
