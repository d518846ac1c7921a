package org.mingxiao.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program: {@code mingxiao read|review|value|score|write}. */
@Command(name = "mingxiao", mixinStandardHelpOptions = true, versionProvider = Version.class)
public final class Mingxiao implements Callable<Integer> {
    @Spec
    private @org.jspecify.annotations.Nullable CommandSpec spec;

    private Mingxiao() {}

    public static void main(String[] words) {
        var console = Console.ofThisProcess();
        int status = run(console, words);
        System.exit(console.finish(status));
    }

    /** Runs one command; returns its exit status and never throws. */
    static int run(Console console, String... words) {
        return CommandTree.of(new Mingxiao(), console, Language.of(words)).execute(words);
    }

    /** Without a command there is nothing to do but to say which ones there are. */
    @Override
    public Integer call() {
        var line = java.util.Objects.requireNonNull(spec).commandLine();
        line.usage(line.getOut(), CommandLine.Help.Ansi.OFF);
        return ExitStatus.DONE;
    }
}
