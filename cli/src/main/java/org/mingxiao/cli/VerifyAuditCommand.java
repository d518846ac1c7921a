package org.mingxiao.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingxiao.cli.language.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mingxiao verify-audit}: the launcher starts it from the server's program; its help stands here, with the others. */
@Command(name = "verify-audit", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class VerifyAuditCommand implements Callable<Integer> {
    private final Messages messages;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "mingxiao.serve.data")
    private @Nullable Path data;

    @Option(names = "--heads", paramLabel = "FILE", descriptionKey = "mingxiao.verify-audit.heads")
    private @Nullable Path heads;

    VerifyAuditCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() {
        spec.commandLine().getErr().println(messages.text("error.launcher-only", spec.name(), spec.name()));
        return ExitStatus.NOTHING;
    }
}
