package org.mingxiao.documents.pdf;

import java.time.Duration;

/** How much work one file may cause; a file that wants more is refused, never read in part. */
final class Budget {
    /** Drawing operations of a document: about six times a dense document of the greatest number of pages. */
    private static final int OPERATIONS = 20_000_000;

    private static final int LOOK_AT_CLOCK = 1_024;

    private final long end;
    private int operations;
    private int characters;
    private final int mostCharacters;

    Budget(Duration time, int mostCharacters) {
        this.end = System.nanoTime() + time.toNanos();
        this.mostCharacters = mostCharacters;
    }

    void spendOperation() {
        if (++operations > OPERATIONS) {
            throw new Spent(false);
        }
        if (operations % LOOK_AT_CLOCK == 0) {
            lookAtClock();
        }
    }

    void spendCharacter() {
        if (++characters > mostCharacters) {
            throw new Spent(false);
        }
    }

    void lookAtClock() {
        if (System.nanoTime() - end > 0 || Thread.currentThread().isInterrupted()) {
            throw new Spent(true);
        }
    }

    /** Thrown out of the drawing operations, where PDFBox allows no checked exception of ours. */
    static final class Spent extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final boolean time;

        Spent(boolean time) {
            super(null, null, false, false);
            this.time = time;
        }

        boolean time() {
            return time;
        }
    }
}
