package org.mingxiao.server.shared.access;

import java.util.UUID;

/** Tells the scope of a person; the module organization knows it. */
public interface Scopes {
    /** The scope as of now: posts that ended a moment ago count no more. A person unknown or disabled sees nothing. */
    Scope of(UUID person);
}
