package org.mingxiao.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingxiao.cli.language.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mingxiao serve}: the launcher starts the server, which is another program; its help stands here, with the others. */
@Command(name = "serve", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class ServeCommand implements Callable<Integer> {
    private final Messages messages;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--port", paramLabel = "N", descriptionKey = "mingxiao.serve.port")
    private int port;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "mingxiao.serve.data")
    private @Nullable Path data;

    @Option(names = "--demo", descriptionKey = "mingxiao.serve.demo")
    private boolean demo;

    ServeCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() {
        spec.commandLine().getErr().println(messages.text("error.launcher-only", spec.name(), spec.name()));
        return ExitStatus.NOTHING;
    }
}
