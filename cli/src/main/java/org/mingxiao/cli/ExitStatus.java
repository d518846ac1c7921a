package org.mingxiao.cli;

/** The contract's exit statuses. */
final class ExitStatus {
    /** Everything was read. */
    static final int DONE = 0;
    /** Some file has problems; the rest was printed. */
    static final int PROBLEMS = 1;
    /** Nothing could be read, or the command was used wrongly. */
    static final int NOTHING = 2;
    /** A finding of the severity that {@code --fail-on} names. */
    static final int FINDINGS = 3;

    private ExitStatus() {}
}
