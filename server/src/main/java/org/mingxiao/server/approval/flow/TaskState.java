package org.mingxiao.server.approval.flow;

/** Where a task stands. */
public enum TaskState {
    /** it is this person's turn */
    OPEN,
    /** somebody else signs before */
    WAITING,
    APPROVED,
    SENT_BACK,
    /** settled by somebody else's decision */
    CLOSED
}
