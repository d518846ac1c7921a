package org.mingxiao.server.audit;

import java.time.LocalDate;
import java.util.HexFormat;

/**
 * Where the chain ended at the end of a day.
 *
 * @param position how many records it held
 */
record DayHead(LocalDate day, long position, byte[] hash) {
    String hex() {
        return HexFormat.of().formatHex(hash);
    }

    /** As published: day, position and hash, with blanks between. */
    String line() {
        return day + " " + position + " " + hex();
    }

    /**
     * Reads a published line; anything after the hash is left to whoever keeps the list.
     *
     * @throws IllegalArgumentException or {@link java.time.DateTimeException} if the line is none
     */
    static DayHead of(String line) {
        var words = line.strip().split("\\s+");
        if (words.length < 3) {
            throw new IllegalArgumentException(line);
        }
        return new DayHead(
                LocalDate.parse(words[0]),
                Long.parseLong(words[1]),
                HexFormat.of().parseHex(words[2]));
    }
}
