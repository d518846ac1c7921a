package org.mingxiao.core.form;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The score that a published self-evaluation states for itself.
 *
 * @param total 总分, in points of 100
 * @param grade 优, 良, 中 or 差, as printed
 * @param executionRate 预算执行率, in percent
 */
public record PublishedScore(
        @Nullable BigDecimal total,
        @Nullable String grade,
        @Nullable BigDecimal executionRate) {}
