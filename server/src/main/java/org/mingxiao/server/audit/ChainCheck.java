package org.mingxiao.server.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the whole chain once, link by link, and names every row that is not as it was sealed.
 *
 * <p>What it cannot find: a record that was removed before it was sealed (at most the last second or so), and a chain written and
 * sealed anew from some place to its very end, unless a head published after that place is at hand. That is why heads are published.
 */
final class ChainCheck {
    static final int MOST_FINDINGS = 1000;

    private static final int FETCH = 5000;
    private static final int MOST_MISFITS = 100;

    private final List<Finding> findings = new ArrayList<>();
    private final List<Link> misfits = new ArrayList<>();
    private final Map<Long, byte[]> published = new HashMap<>();
    private long findingsInAll;
    private long sealed;
    private long last;
    private byte[] before = Chain.start();
    /** The hash that the link before should have; null where it cannot be told. */
    private byte @Nullable [] rightBefore = Chain.start();

    private ChainCheck() {}

    /**
     * Checks the record that a connection sees.
     *
     * @param connection that sees all of the record, in a transaction of one snapshot
     * @param heads published before: each must lie on the chain
     */
    static Verification of(Connection connection, List<DayHead> heads) throws SQLException {
        var check = new ChainCheck();
        var all = new ArrayList<>(heads);
        all.addAll(check.ownHeads(connection));
        all.forEach(head -> check.published.put(head.position(), new byte[0]));
        check.links(connection);
        check.movedOrChanged();
        check.unsealedRecords(connection);
        check.end(connection);
        all.stream().distinct().forEach(check::compare);
        return new Verification(
                check.sealed,
                number(connection, "select count(*) from audit.unsealed"),
                check.before,
                check.findings,
                check.findingsInAll);
    }

    private List<DayHead> ownHeads(Connection connection) throws SQLException {
        var heads = new ArrayList<DayHead>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select day, position, hash from audit.day_head order by day")) {
            while (rows.next()) {
                heads.add(new DayHead(
                        rows.getObject("day", LocalDate.class), rows.getLong("position"), rows.getBytes("hash")));
            }
        }
        return heads;
    }

    private void links(Connection connection) throws SQLException {
        try (var statement = streaming(connection);
                var rows = statement.executeQuery("select s.position, s.sealed_at, s.hash, s.number as sealed_number, "
                        + Entry.COLUMNS
                        + " from audit.seal s left join audit.record r on r.number = s.number order by s.position")) {
            while (rows.next()) {
                add(Link.of(rows, before));
            }
        }
    }

    private void add(Link link) {
        for (var missing = last + 1; missing < link.position && findingsInAll < MOST_FINDINGS; missing++) {
            found(Finding.at(Finding.Kind.SEAL_REMOVED, missing, 0));
        }
        var gap = link.position != last + 1;
        if (link.entry == null) {
            found(Finding.at(Finding.Kind.REMOVED, link.position, link.number));
            rightBefore = null;
        } else {
            var right = link.hashAfter(before);
            var fits = Arrays.equals(right, link.hash)
                    || (rightBefore != null && Arrays.equals(link.hashAfter(rightBefore), link.hash));
            if (!fits && !gap) {
                misfit(link);
            }
            rightBefore = right;
        }
        sealed++;
        last = link.position;
        before = link.hash;
        published.computeIfPresent(link.position, (position, none) -> link.hash);
    }

    private void misfit(Link link) {
        if (misfits.size() < MOST_MISFITS) {
            misfits.add(link);
        } else {
            found(Finding.at(Finding.Kind.CHANGED, link.position, link.number));
        }
    }

    /** A record that fits in the place of another one was moved there; any other one was changed. */
    private void movedOrChanged() {
        for (var link : misfits) {
            var moved = misfits.stream().anyMatch(place -> place != link && place.wasPlaceOf(link));
            found(Finding.at(moved ? Finding.Kind.MOVED : Finding.Kind.CHANGED, link.position, link.number));
        }
    }

    private void unsealedRecords(Connection connection) throws SQLException {
        try (var statement = streaming(connection);
                var rows = statement.executeQuery("select r.number from audit.record r"
                        + " left join audit.seal s on s.number = r.number left join audit.unsealed u on u.number = r.number"
                        + " where s.number is null and u.number is null order by r.number")) {
            while (rows.next()) {
                found(Finding.at(Finding.Kind.INSERTED, 0, rows.getLong(1)));
            }
        }
    }

    private void end(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var head = statement.executeQuery("select position, hash from audit.head")) {
            if (!head.next() || head.getLong(1) != last || !Arrays.equals(head.getBytes(2), before)) {
                found(Finding.at(Finding.Kind.HEAD, last, 0));
            }
        }
    }

    private void compare(DayHead head) {
        var hash = published.getOrDefault(head.position(), new byte[0]);
        if (head.position() > last) {
            found(Finding.of(Finding.Kind.CUT_OFF, head));
        } else if (!Arrays.equals(hash, head.hash())) {
            found(Finding.of(Finding.Kind.REWRITTEN, head));
        }
    }

    private void found(Finding finding) {
        findingsInAll++;
        if (findings.size() < MOST_FINDINGS) {
            findings.add(finding);
        }
    }

    private static Statement streaming(Connection connection) throws SQLException {
        var statement = connection.createStatement();
        statement.setFetchSize(FETCH);
        return statement;
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /**
     * A seal and the record that it names.
     *
     * @param entry null where the record is gone
     * @param before the hash that the link before has
     */
    private record Link(
            long position,
            long number,
            Instant sealedAt,
            byte[] hash,
            @Nullable Entry entry,
            byte[] before) {
        static Link of(ResultSet row, byte[] before) throws SQLException {
            return new Link(
                    row.getLong("position"),
                    row.getLong("sealed_number"),
                    row.getObject("sealed_at", OffsetDateTime.class).toInstant(),
                    row.getBytes("hash"),
                    row.getString("action") == null ? null : Entry.of(row),
                    before);
        }

        byte[] hashAfter(byte[] previous) {
            return entry == null ? new byte[0] : Chain.hash(previous, position, sealedAt, entry);
        }

        /** Whether the other one's record was sealed here. */
        boolean wasPlaceOf(Link other) {
            return other.entry != null
                    && (Arrays.equals(Chain.hash(before, position, sealedAt, other.entry), hash)
                            || Arrays.equals(Chain.hash(before, position, other.sealedAt, other.entry), other.hash));
        }
    }
}
