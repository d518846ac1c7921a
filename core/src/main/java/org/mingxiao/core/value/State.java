package org.mingxiao.core.value;

import org.jspecify.annotations.Nullable;

/**
 * A state that is reached or not: {@code 是}, {@code 完成}, {@code 未通过}.
 *
 * @param reached whether the text says that the state holds
 */
public record State(String text, boolean reached, @Nullable String note) implements TargetValue {
    @Override
    public String kind() {
        return "boolean";
    }
}
