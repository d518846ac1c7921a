package org.mingxiao.cli.terminal;

/**
 * What the run may assume about where its output goes. The launcher knows which streams are terminals and says so in
 * system properties, for a JVM cannot ask about one stream alone.
 *
 * @param width columns of the terminal
 * @param colour whether results may be coloured
 * @param progress whether messages go to a terminal
 */
public record Screen(int width, boolean colour, boolean progress) {
    private static final int NO_TERMINAL = 120;
    private static final int NARROWEST = 60;

    public static Screen ofThisProcess() {
        boolean terminal = Boolean.getBoolean("mingxiao.terminal.out");
        var noColour = System.getenv("NO_COLOR");
        return new Screen(
                columns(),
                terminal && (noColour == null || noColour.isEmpty()) && !"dumb".equals(System.getenv("TERM")),
                Boolean.getBoolean("mingxiao.terminal.err"));
    }

    /** Where results go to a file or another program. */
    public static Screen none() {
        return new Screen(NO_TERMINAL, false, false);
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
