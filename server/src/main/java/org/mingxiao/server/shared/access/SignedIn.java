package org.mingxiao.server.shared.access;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;

/**
 * The person of a session: kept in it, so it holds only what does not change.
 *
 * @param account the name signed in with
 */
public record SignedIn(UUID person, String account) implements Principal, Serializable {
    @Override
    public String getName() {
        return account;
    }
}
