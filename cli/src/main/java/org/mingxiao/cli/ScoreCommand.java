package org.mingxiao.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code mingxiao score}. */
@Command(name = "score")
final class ScoreCommand implements Callable<Integer> {
    private final Console console;
    private final Messages messages;

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Parameters(arity = "1..*", paramLabel = "FILE")
    private List<Path> paths = List.of();

    ScoreCommand(Console console, Messages messages) {
        this.console = console;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        console.err().println(messages.text("not-yet"));
        return ExitStatus.NOTHING;
    }
}
