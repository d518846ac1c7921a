package org.mingxiao.server.organization.token;

import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.shared.Time;

/** A token as its owner sees it in the list. */
public record ApiToken(
        UUID id,
        String name,
        Set<TokenScope> scopes,
        OffsetDateTime madeAt,
        OffsetDateTime validTill,
        @Nullable OffsetDateTime lastUsedAt,
        @Nullable OffsetDateTime revokedAt) {
    public ApiToken {
        scopes = Set.copyOf(scopes);
        validTill = validTill.atZoneSameInstant(Time.ZONE).toOffsetDateTime();
        lastUsedAt = lastUsedAt == null
                ? null
                : lastUsedAt.atZoneSameInstant(Time.ZONE).toOffsetDateTime();
    }
}
