package org.mingxiao.server.browser;

import java.util.Map;

/** A look of the pages: theme, size of type, language. */
public enum Look {
    LIGHT(Map.of()),
    DARK(Map.of("theme", "dark")),
    LARGE(Map.of("type", "large")),
    ENGLISH(Map.of("lang", "en"));

    private final Map<String, String> cookies;

    Look(Map<String, String> cookies) {
        this.cookies = cookies;
    }

    Map<String, String> cookies() {
        return cookies;
    }
}
