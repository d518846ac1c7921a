package org.mingxiao.server.organization.roster;

/**
 * A row, and what taking it over would do.
 *
 * @param detail what changes, or what is wrong
 */
public record JudgedRow(RosterRow row, State state, String detail) {
    /** What becomes of a row. */
    public enum State {
        NEW,
        CHANGED,
        SAME,
        WRONG
    }

    public int number() {
        return row.number();
    }

    public String sheet() {
        return row.sheet().name();
    }

    public String key() {
        return row.sheet() == RosterSheet.CODES ? row.cell(2) : row.cell(0);
    }

    public String name() {
        return row.sheet() == RosterSheet.CODES ? row.cell(3) : row.cell(1);
    }
}
