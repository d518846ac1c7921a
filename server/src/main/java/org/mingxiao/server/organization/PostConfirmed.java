package org.mingxiao.server.organization;

import java.util.UUID;
import org.mingxiao.server.shared.access.Role;

/** A post takes effect; told within the transaction. */
public record PostConfirmed(UUID person, Role role, UUID unit) {}
