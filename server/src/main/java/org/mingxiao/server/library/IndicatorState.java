package org.mingxiao.server.library;

/** Where an indicator of the library stands. */
public enum IndicatorState {
    /** 待采纳: proposed by a person or learned from forms; found by a search, marked as such */
    PROPOSED,
    /** 已采纳 */
    KEPT,
    /** 已停用, or merged into another: offered no more, kept for the forms that used it */
    RETIRED
}
