package org.mingxiao.server.audit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the record is looked at; null and the empty text leave a condition out.
 *
 * @param person part of the name, as it was when the act was done
 * @param action beginning of the action: a module, or all of it
 * @param before number of the record before which the page begins; null for the newest
 */
public record RecordFilter(
        String person,
        @Nullable UUID unit,
        String action,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Long before) {}
