package org.mingxiao.server.approval.route;

/**
 * What a collective decision needs beside its minutes: at least this part of the members present.
 *
 * @param part upper number of the fraction
 * @param of lower number of the fraction
 */
public record MeetingRule(int part, int of) {
    /** Two thirds. */
    public static final MeetingRule TWO_THIRDS = new MeetingRule(2, 3);

    public MeetingRule {
        if (of < 1 || part < 1 || part > of) {
            throw new IllegalArgumentException(part + "/" + of);
        }
    }

    /** How many of so many members must be present. */
    public int quorum(int members) {
        return (members * part + of - 1) / of;
    }
}
