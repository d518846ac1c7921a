package org.mingxiao.cli.terminal;

/** How a text stands out where colour is allowed; without colour every text is plain, so nothing may hang on it alone. */
public enum Style {
    PLAIN(""),
    HEADING("1"),
    FILE("1;36"),
    LABEL("2"),
    QUOTE("2"),
    ERROR("1;31"),
    WARNING("33"),
    INFO("34"),
    GOOD("32");

    private final String code;

    Style(String code) {
        this.code = code;
    }

    String on(String text) {
        return code.isEmpty() || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
