package org.mingxiao.cli.terminal;

import org.jline.utils.WCWidth;

/** Text as a terminal shows it. */
public final class DisplayText {
    private static final int CONTROL_PICTURES = 0x2400;
    private static final int DELETE = 0x7F;
    private static final int DELETE_PICTURE = 0x2421;
    private static final int REPLACEMENT = 0xFFFD;

    private DisplayText() {}

    /**
     * The text on one line without anything that commands a terminal: white space becomes a space, control characters
     * (so every escape sequence) their pictures, and what turns the direction of writing or is no character at all a
     * replacement mark.
     */
    public static String safe(String text) {
        var safe = new StringBuilder(text.length());
        text.codePoints().map(DisplayText::safe).forEach(safe::appendCodePoint);
        return safe.toString();
    }

    private static int safe(int c) {
        if (c == '\n' || c == '\r' || c == '\t' || c == 0x2028 || c == 0x2029) {
            return ' ';
        }
        if (c < ' ') {
            return CONTROL_PICTURES + c;
        }
        if (c == DELETE) {
            return DELETE_PICTURE;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> REPLACEMENT;
            case Character.FORMAT -> turnsDirection(c) ? REPLACEMENT : c;
            default -> c;
        };
    }

    private static boolean turnsDirection(int c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || c == 0x200E || c == 0x200F;
    }

    /** Columns that the text takes: two for a Han character, one for a letter or a sign such as ≥ or “, none for a mark. */
    public static int width(String text) {
        return text.codePoints().map(DisplayText::width).sum();
    }

    static int width(int c) {
        return Math.max(0, WCWidth.wcwidth(c));
    }
}
