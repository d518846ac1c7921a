package org.mingxiao.cli.terminal;

/**
 * What the run may assume about where its output goes. The launcher knows which streams are terminals and says so in
 * system properties, for a JVM cannot ask about one stream alone.
 *
 * @param width columns that results may take
 * @param colour whether results may be coloured
 * @param progressWidth columns of the terminal that messages go to; 0 where they go to none
 */
public record Screen(int width, boolean colour, int progressWidth) {
    private static final int NO_TERMINAL = 120;
    private static final int NARROWEST = 60;

    public static Screen ofThisProcess() {
        boolean terminal = Boolean.getBoolean("mingxiao.terminal.out");
        var noColour = System.getenv("NO_COLOR");
        return new Screen(
                terminal || System.getenv("COLUMNS") != null ? columns() : NO_TERMINAL,
                terminal && (noColour == null || noColour.isEmpty()) && !"dumb".equals(System.getenv("TERM")),
                Boolean.getBoolean("mingxiao.terminal.err") ? columns() : 0);
    }

    /** Where results go to a file or another program. */
    public static Screen none() {
        return new Screen(NO_TERMINAL, false, 0);
    }

    private static int columns() {
        int columns = positive(System.getenv("COLUMNS"));
        if (columns == 0) {
            columns = positive(System.getProperty("mingxiao.terminal.columns"));
        }
        return columns == 0 ? NO_TERMINAL : Math.max(columns, NARROWEST);
    }

    private static int positive(@org.jspecify.annotations.Nullable String number) {
        return number != null && number.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(number) : 0;
    }
}
