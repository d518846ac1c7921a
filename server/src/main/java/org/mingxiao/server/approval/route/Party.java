package org.mingxiao.server.approval.route;

import org.mingxiao.server.shared.access.Role;

/** Who signs a step: whoever holds the role in that unit. */
public record Party(Role role, Whose whose) {}
