package org.mingxiao.server.organization.signin;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.organization.secondfactor.Enrolment;
import org.mingxiao.server.shared.access.SignedIn;

/**
 * Somebody on the way in: the first proof is given, further steps remain. It stands in the session beside the security context,
 * which stays empty until the last step: half signed in is not signed in.
 *
 * @param coded whether the second factor was shown
 * @param enrolment a second factor being set up
 */
record Pending(
        SignedIn person,
        Instant since,
        boolean coded,
        @Nullable Enrolment enrolment) implements Serializable {
    static final String NAME = "mingxiao.pending";
    private static final Duration VALID = Duration.ofMinutes(10);

    boolean isOver(Instant now) {
        return now.isAfter(since.plus(VALID));
    }

    Pending withCode() {
        return new Pending(person, since, true, null);
    }

    Pending with(Enrolment next) {
        return new Pending(person, since, coded, next);
    }
}
