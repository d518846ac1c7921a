package org.mingxiao.core.value;

import org.jspecify.annotations.Nullable;

/** A direction without a number: {@code 正增长}, {@code 较去年同期下降}. */
public record Trend(
        String text, Direction direction, @Nullable String note) implements TargetValue {

    /** Which way the trend points. */
    public enum Direction {
        UP,
        DOWN,
        LEVEL
    }

    @Override
    public String kind() {
        return "trend";
    }
}
