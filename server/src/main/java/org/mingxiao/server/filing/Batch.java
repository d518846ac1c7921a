package org.mingxiao.server.filing;

import java.time.Instant;
import java.util.UUID;

/**
 * Files handed in together.
 *
 * @param purpose what they are for, as the module that asked for them calls it
 * @param files how many there are
 * @param settled how many of them need no more waiting: read, unreadable, refused or done
 */
public record Batch(UUID id, UUID unit, String purpose, int files, int settled, UUID by, Instant at) {
    public boolean isSettled() {
        return settled == files;
    }

    /** Of the files, in whole percent. */
    public int percent() {
        return files == 0 ? 0 : settled * 100 / files;
    }
}
