package org.mingxiao.server.audit;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something in the record or its chain that is not as it was sealed.
 *
 * @param position in the chain; 0 where the record is in none
 * @param number of the record; 0 where there is none
 * @param day of the published head that says otherwise
 */
public record Finding(
        Kind kind, long position, long number, @Nullable LocalDate day) {
    /** What is wrong; its words stand under {@code audit.finding.} in {@code messages}. */
    public enum Kind {
        /** The record differs from what was sealed; or the one before it was changed and sealed anew. */
        CHANGED,
        /** The record is at another place in the chain than where it was sealed. */
        MOVED,
        /** The record is gone, its seal is there. */
        REMOVED,
        /** The seal is gone. */
        SEAL_REMOVED,
        /** A record that no seal covers and that does not wait for one. */
        INSERTED,
        /** The chain ends elsewhere than where it was left. */
        HEAD,
        /** The chain is shorter than one of the published heads: newer records were cut off, or an earlier state was restored. */
        CUT_OFF,
        /** The chain differs from a published head: everything was written and sealed anew. */
        REWRITTEN;

        String key() {
            return "audit.finding." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Finding at(Kind kind, long position, long number) {
        return new Finding(kind, position, number, null);
    }

    static Finding of(Kind kind, DayHead head) {
        return new Finding(kind, head.position(), 0, head.day());
    }

    public String messageKey() {
        return kind.key();
    }

    /** Position, number and day: what the words of the message take. */
    public Object[] arguments() {
        return new Object[] {String.valueOf(position), String.valueOf(number), day == null ? "" : day.toString()};
    }
}
