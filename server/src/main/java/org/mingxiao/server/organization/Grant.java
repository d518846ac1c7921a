package org.mingxiao.server.organization;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingxiao.server.shared.Time;
import org.mingxiao.server.shared.access.Role;

/**
 * A post as it was asked for, confirmed and ended.
 *
 * @param exception why a conflict of duties is borne
 * @param endedReason why it ended; of one never confirmed: why it was refused
 */
public record Grant(
        UUID id,
        UUID person,
        String personName,
        String account,
        UUID unit,
        String unitName,
        Role role,
        String reason,
        @Nullable String exception,
        UUID requestedBy,
        OffsetDateTime requestedAt,
        @Nullable UUID confirmedBy,
        @Nullable OffsetDateTime confirmedAt,
        @Nullable UUID endedBy,
        @Nullable OffsetDateTime endedAt,
        @Nullable String endedReason) {
    public Grant {
        requestedAt = requestedAt.atZoneSameInstant(Time.ZONE).toOffsetDateTime();
    }

    public boolean waits() {
        return confirmedAt == null && endedAt == null;
    }

    public boolean inForce() {
        return confirmedAt != null && endedAt == null;
    }

    /** {@code waits}, {@code in-force}, {@code ended} or {@code refused}; words under {@code post.state.}. */
    public String state() {
        if (waits()) {
            return "waits";
        }
        if (inForce()) {
            return "in-force";
        }
        return confirmedAt == null ? "refused" : "ended";
    }
}
