package org.mingxiao.server.goals;

import java.util.UUID;

/** A goal form has come to another state; published in the transaction of the change. */
public record GoalStatusChanged(UUID form, UUID unit, GoalStatus from, GoalStatus to, String reason) {}
