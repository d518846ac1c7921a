package org.mingxiao.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** The commands with their words in one language. */
final class CommandTree {
    private CommandTree() {}

    static CommandLine of(Mingxiao program, Console console, Language language) {
        var messages = Messages.in(language);
        return new CommandLine(program)
                .addSubcommand("read", new ReadCommand(console, messages))
                .addSubcommand("review", new ReviewCommand(console, messages))
                .addSubcommand("value", new ValueCommand(console, messages))
                .addSubcommand("score", new ScoreCommand(console, messages))
                .addSubcommand("write", new WriteCommand(console, messages))
                .setResourceBundle(messages.bundle())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(Math.min(console.screen().width(), 100))
                .setOut(writer(console.out()))
                .setErr(writer(console.err()));
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }
}
