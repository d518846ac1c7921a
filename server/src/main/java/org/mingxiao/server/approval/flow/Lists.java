package org.mingxiao.server.approval.flow;

import java.util.List;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** Words that are put together only when the reader's language is known. */
final class Lists {
    private Lists() {}

    static MessageSourceResolvable words(String key, Object... arguments) {
        return new DefaultMessageSourceResolvable(new String[] {key}, arguments);
    }

    /** All of these, one after the other. */
    static MessageSourceResolvable all(List<MessageSourceResolvable> parts) {
        return parts.stream()
                .reduce((one, other) -> words("approval.words.both", one, other))
                .orElseThrow();
    }
}
