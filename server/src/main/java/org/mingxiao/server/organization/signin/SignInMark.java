package org.mingxiao.server.organization.signin;

import java.io.Serializable;
import java.time.Instant;

/**
 * When and from where the person of a session signed in: kept in it, for the limit of its life and for the list of sessions.
 *
 * @param agent what the browser says about itself, cut
 */
record SignInMark(Instant at, String address, String agent) implements Serializable {
    static final String NAME = "mingxiao.sign-in";
}
