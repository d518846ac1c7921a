package org.mingxiao.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.mingxiao.cli.terminal.Screen;

/** A command that was run inside the test: its exit status and what it printed. */
record Ran(int status, String out, String err) {

    static Ran command(String... words) {
        return withInput("", words);
    }

    static Ran withInput(String input, String... words) {
        return on(Screen.none(), input, words);
    }

    static Ran on(Screen screen, String input, String... words) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var console = new Console(
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8),
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                screen);
        int status = console.finish(Mingxiao.run(console, words));
        return new Ran(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
