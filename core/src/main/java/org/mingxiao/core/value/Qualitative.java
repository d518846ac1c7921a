package org.mingxiao.core.value;

import org.jspecify.annotations.Nullable;

/** Anything that names neither number, state, direction nor date: {@code 优良}, {@code 按规定控制和支付}. */
public record Qualitative(String text, @Nullable String note) implements TargetValue {
    /** The note of a value whose digits are no well-formed number ({@code 69,420,92}); such digits are never guessed. */
    public static final String MALFORMED_NUMBER = "malformed-number";

    /** Whether the text holds digits that are no well-formed number. */
    public boolean isMalformedNumber() {
        return MALFORMED_NUMBER.equals(note);
    }

    @Override
    public String kind() {
        return "qualitative";
    }
}
