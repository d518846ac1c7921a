package org.mingxiao.server.organization;

import org.jspecify.annotations.Nullable;

/**
 * A line of an official code table.
 *
 * @param edition the budget year from which this wording holds
 * @param parent the code above; null at the top
 */
public record Code(String code, String name, @Nullable String parent, String edition, boolean active) {}
