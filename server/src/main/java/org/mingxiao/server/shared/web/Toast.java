package org.mingxiao.server.shared.web;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What was just done, told on the page that follows: {@code redirect.addFlashAttribute("toast", Toast.of(words))}. An answer to
 * htmx sends it in the header {@code HX-Trigger} as {@code {"toast":{"text":…,"undo":…}}} instead.
 *
 * @param undo where a POST takes it back (撤销); null where it stays
 */
public record Toast(String text, @Nullable String undo) implements Serializable {
    public static Toast of(String text) {
        return new Toast(text, null);
    }
}
