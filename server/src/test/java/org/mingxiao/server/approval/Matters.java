package org.mingxiao.server.approval;

import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Invented matters to be approved. */
public final class Matters {
    /** A kind that belongs to no module, with a route like that of project goals. */
    public static final String KIND = "test.matter";

    private Matters() {}

    /** A small project. */
    public static Matter project(UUID unit, UUID... hands) {
        return project(unit, "12.50", hands);
    }

    public static Matter project(UUID unit, @Nullable String amount, UUID... hands) {
        var id = UUID.randomUUID();
        return new Matter(
                KIND,
                id,
                unit,
                "校舍维修 " + id.toString().substring(0, 4),
                amount == null ? null : new BigDecimal(amount),
                Set.of(),
                "/goals/" + id,
                Set.of(hands));
    }
}
