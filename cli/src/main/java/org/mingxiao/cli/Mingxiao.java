package org.mingxiao.cli;

import java.util.concurrent.Callable;
import org.mingxiao.cli.language.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The program: {@code mingxiao read|review|value|score|write}. */
@Command(name = "mingxiao", mixinStandardHelpOptions = true, versionProvider = Version.class)
public final class Mingxiao implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--lang", paramLabel = "zh|en", defaultValue = "zh")
    private Language language = Language.ZH;

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
        spec.commandLine().usage(spec.commandLine().getOut());
        return ExitStatus.DONE;
    }
}
