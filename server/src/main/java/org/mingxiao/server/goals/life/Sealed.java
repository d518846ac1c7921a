package org.mingxiao.server.goals.life;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.mingxiao.server.goals.GoalLine;

/** The hash of lines: over ids, blocks, positions and every text, in one order; empty cells count as none. */
final class Sealed {
    private Sealed() {}

    static String sha256(List<GoalLine> lines) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var line : lines) {
                add(digest, line.id().toString());
                add(digest, line.block().name());
                add(digest, String.valueOf(line.position()));
                new TreeMap<>(line.cells()).forEach((column, text) -> {
                    if (!text.isEmpty()) {
                        add(digest, column);
                        add(digest, text);
                    }
                });
                digest.update((byte) 1);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The length goes before the text, so that no two sequences of texts look alike. */
    private static void add(MessageDigest digest, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }
}
