package org.mingxiao.server.organization;

import java.util.UUID;

/** Somebody works here no more; told within the transaction. */
public record PersonDisabled(UUID person, String account) {}
