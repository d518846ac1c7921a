package org.mingxiao.server.goals;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A round of declaring goals.
 *
 * @param name 一上, 二上, …
 * @param opens first day on which forms may be submitted
 * @param closes last day
 */
public record Round(UUID id, int year, String name, LocalDate opens, LocalDate closes) {
    public boolean isClosed(LocalDate today) {
        return today.isAfter(closes);
    }

    public boolean isOpen(LocalDate today) {
        return !today.isBefore(opens) && !isClosed(today);
    }
}
