package org.mingxiao.server.approval.route;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the conditions of a route go by.
 *
 * @param kind of the matter
 * @param amount in 万元; null where it is not known
 * @param unitKind of the matter's unit: the name of a {@code UnitKind}
 */
public record Facts(String kind, @Nullable BigDecimal amount, Set<String> traits, String unitKind) {
    public Facts {
        traits = Set.copyOf(traits);
    }
}
