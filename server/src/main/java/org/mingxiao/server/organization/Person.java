package org.mingxiao.server.organization;

import java.util.UUID;

/**
 * Somebody who works with the system.
 *
 * @param account the name to sign in with
 */
public record Person(UUID id, String account, String name, boolean active) {}
