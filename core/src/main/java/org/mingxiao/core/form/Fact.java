package org.mingxiao.core.form;

import org.jspecify.annotations.Nullable;
import org.mingxiao.core.value.TargetValue;

/**
 * One statement of a prose report: a figure, or a target with what became of it.
 *
 * @param name what it speaks of
 * @param target null where the report states no target
 * @param actual null where the report states no result
 * @param text the words of the report, wrapped lines joined
 */
public record Fact(
        String name, @Nullable TargetValue target, @Nullable TargetValue actual, String text, Place place) {}
