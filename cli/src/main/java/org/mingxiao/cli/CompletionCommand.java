package org.mingxiao.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mingxiao completion}: a script that lets bash and zsh complete the program's words. */
@Command(name = "completion")
final class CompletionCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--help", usageHelp = true, descriptionKey = "mixinStandardHelpOptions.help")
    private boolean help;

    CompletionCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var program = spec.root().commandLine();
        console.out().print(AutoComplete.bash(program.getCommandName(), program));
        console.out().print('\n');
        return ExitStatus.DONE;
    }
}
