package org.mingxiao.core.score;

/**
 * Something to know or to mend about a score.
 *
 * @param rule the formula or demand that asks for it, e.g. F12
 * @param message what is wrong and what to do, in Chinese
 */
public record Remark(String rule, Level level, String message) {

    /** How much a remark weighs. */
    public enum Level {
        /** Stops submission. */
        ERROR,
        /** Must be answered or changed. */
        WARNING,
        /** Informs. */
        NOTE
    }

    static Remark error(String rule, String message) {
        return new Remark(rule, Level.ERROR, message);
    }

    static Remark warning(String rule, String message) {
        return new Remark(rule, Level.WARNING, message);
    }

    static Remark note(String rule, String message) {
        return new Remark(rule, Level.NOTE, message);
    }
}
