package org.mingxiao.server.organization.token;

/** What a token may do, at most; never more than the person may. */
public enum TokenScope {
    /** look: GET and HEAD */
    READ,
    /** change: the other methods */
    WRITE
}
