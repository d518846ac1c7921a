package org.mingxiao.server.shared.limits;

/**
 * A bucket that fills steadily and from which each request takes one drop. Works without a thread: what has come in since is
 * counted when something is taken out.
 */
final class Allowance {
    private static final long NANOS = 1_000_000_000L;

    private final long size;
    private final long nanosForOne;
    /** When the bucket, filling since, would have been empty. */
    private long emptyAt;

    /**
     * @param aSecond how many requests a second, and how many at once
     * @param now of a clock that only goes on, in nanoseconds
     */
    Allowance(int aSecond, long now) {
        this.size = aSecond;
        this.nanosForOne = NANOS / aSecond;
        this.emptyAt = now - size * nanosForOne;
    }

    /** Takes one, if there is one. */
    synchronized boolean take(long now) {
        emptyAt = Math.max(emptyAt, now - size * nanosForOne);
        if (emptyAt + nanosForOne > now) {
            return false;
        }
        emptyAt += nanosForOne;
        return true;
    }

    /** Whether nothing was taken for so long that it is full: such a one need not be kept. */
    synchronized boolean isFull(long now) {
        return now - emptyAt >= size * nanosForOne;
    }
}
