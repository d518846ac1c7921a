package org.mingxiao.server.organization;

/**
 * Two functions that one person may not have together.
 *
 * @param business the row of the matrix: {@code budget}, {@code expense}, …; its words: {@code duty.business.<business>}
 * @param where which posts it keeps out of one hand; on the same matter it always holds
 */
public record DutyConflict(String business, Duty one, Duty other, Where where) {
    /** Which posts a conflict keeps out of one hand. */
    public enum Where {
        /** posts that can come upon the same matter, unless an exception was confirmed */
        ITEM,
        /** posts in one and the same unit, unless an exception was confirmed */
        UNIT,
        /** whatever the unit, without exception: the three administrators */
        ANYWHERE
    }

    /** Whether there is no exception. */
    public boolean absolute() {
        return where == Where.ANYWHERE;
    }
}
