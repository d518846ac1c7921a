package org.mingxiao.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.mingxiao.cli.language.Language;
import org.mingxiao.cli.language.Messages;
import org.mingxiao.cli.terminal.DisplayText;
import picocli.CommandLine;

/** The commands with their words in one language. */
final class CommandTree {
    private static final int WIDEST_HELP = 100;

    private CommandTree() {}

    static CommandLine of(Mingxiao program, Console console, Language language) {
        var messages = Messages.in(language);
        // A value may well start with a minus.
        var values = new CommandLine(new ValueCommand(console, messages)).setUnmatchedOptionsArePositionalParams(true);
        var commands = new CommandLine(program)
                .addSubcommand(new ServeCommand(messages))
                .addSubcommand(new ReadCommand(console, messages))
                .addSubcommand(new ReviewCommand(console, messages))
                .addSubcommand(values)
                .addSubcommand(new ScoreCommand(console, messages))
                .addSubcommand(new WriteCommand(console, messages))
                .addSubcommand(new VerifyAuditCommand(messages))
                .addSubcommand(new CompletionCommand(console))
                .addSubcommand(new CommandLine.HelpCommand())
                .setResourceBundle(messages.bundle())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false)
                .setOut(writer(console.out()))
                .setErr(writer(console.err()))
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        console.screen().colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
                .setParameterExceptionHandler(new WrongUse(messages))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println(DisplayText.safe(messages.text("error.internal", failure)));
                    return ExitStatus.NOTHING;
                });
        ManPage.shape(commands, Math.min(console.screen().width(), WIDEST_HELP));
        return commands;
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }
}
