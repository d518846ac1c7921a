package org.mingxiao.documents.hostile;

import org.mingxiao.documents.Reason;

/**
 * A file that somebody might hand in, by mistake or on purpose.
 *
 * @param name what it is; also its name on disk
 * @param bytes made anew when asked for, so that the corpus is never in memory at once
 * @param expected what the reader must say about it
 */
public record HostileFile(String name, Bytes bytes, Reason... expected) {
    public interface Bytes {
        byte[] make() throws Exception;
    }

    @Override
    public String toString() {
        return name;
    }
}
