package org.mingxiao.bench.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

/** Whether every save that was acknowledged is in the database. */
final class Saves {
    private Saves() {}

    /** How many lines hold less than what was acknowledged; more (saved, and the answer lost) is right. */
    static int lost(Connection database, Map<String, Integer> acknowledged) throws SQLException {
        var lost = 0;
        try (var cell = database.prepareStatement("select cells ->> 'annualValue' from goals.line where id = ?")) {
            for (var entry : acknowledged.entrySet()) {
                cell.setObject(1, UUID.fromString(entry.getKey()));
                try (var row = cell.executeQuery()) {
                    var kept = row.next() ? Integer.parseInt(row.getString(1).replaceAll("\\D", "")) : -1;
                    if (kept < entry.getValue()) {
                        lost++;
                        System.out.printf(
                                "lost: line %s holds %d, acknowledged %d%n", entry.getKey(), kept, entry.getValue());
                    }
                }
            }
        }
        return lost;
    }
}
