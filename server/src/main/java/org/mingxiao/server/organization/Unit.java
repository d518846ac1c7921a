package org.mingxiao.server.organization;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part of the administration.
 *
 * @param code the unit's code in the budget system (单位编码)
 * @param parent the unit above; null at the top
 */
public record Unit(
        UUID id,
        String code,
        String name,
        UnitKind kind,
        @Nullable UUID parent,
        boolean active) {}
