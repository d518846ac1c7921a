package org.mingxiao.server.organization.signin;

import java.time.Duration;
import org.mingxiao.server.shared.access.Refused;
import org.springframework.http.HttpStatus;

/** Signing in is refused for a while: 429, with the time to wait. */
public class SignInRefused extends Refused {
    private static final long serialVersionUID = 1;

    private final Duration wait;

    private SignInRefused(String code, Duration wait) {
        super(
                HttpStatus.TOO_MANY_REQUESTS,
                code,
                Math.max(1, wait.plusSeconds(59).toMinutes()));
        this.wait = wait;
    }

    /** The account is locked, or would be if there were one. */
    static SignInRefused locked(Duration wait) {
        return new SignInRefused("account-locked", wait);
    }

    /** The address has failed too often. */
    static SignInRefused tooMany(Duration wait) {
        return new SignInRefused("too-many-attempts", wait);
    }

    /** For the header {@code Retry-After}. */
    public long seconds() {
        return Math.max(1, wait.toSeconds());
    }
}
