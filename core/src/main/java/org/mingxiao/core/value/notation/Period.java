package org.mingxiao.core.value.notation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date or period as it stands in a text.
 *
 * @param first its first day; null where the text names no year, or no day can be told
 * @param last its last day, likewise
 * @param marked whether the words make it a limit or a period ({@code 底前}, {@code 内}, {@code 1-12月}), not only a date
 * @param end the place behind it
 */
public record Period(@Nullable LocalDate first, @Nullable LocalDate last, boolean marked, int end) {}
