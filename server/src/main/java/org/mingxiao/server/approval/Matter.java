package org.mingxiao.server.approval;

import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be approved, as its own module submits it. The case keeps it as it was submitted: what changes later is submitted
 * anew.
 *
 * @param kind what it is ({@code goals.project}); a route is made for one kind
 * @param id which one
 * @param unit whose business it is
 * @param title as shown in lists; a collective decision must name it
 * @param amount in 万元; null where it is not known, which no control takes for a small one
 * @param traits what conditions of a route may ask for ({@code new}, {@code transfer})
 * @param href where it is shown
 * @param hands who entered or changed it; none of them approves it
 * @param payee who gets the money, where that is settled; a collective decision must name the same one
 */
public record Matter(
        String kind,
        UUID id,
        UUID unit,
        String title,
        @Nullable BigDecimal amount,
        Set<String> traits,
        String href,
        Set<UUID> hands,
        @Nullable String payee) {
    public Matter {
        traits = Set.copyOf(traits);
        hands = Set.copyOf(hands);
    }

    /** A matter that has no payee. */
    public Matter(
            String kind,
            UUID id,
            UUID unit,
            String title,
            @Nullable BigDecimal amount,
            Set<String> traits,
            String href,
            Set<UUID> hands) {
        this(kind, id, unit, title, amount, traits, href, hands, null);
    }
}
