package org.mingxiao.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.mingxiao.documents.json.JsonResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code mingxiao read}: published forms into structured data. */
@Command(name = "read")
final class ReadCommand implements Callable<Integer> {
    private final Console console;
    private final Messages messages;

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Parameters(arity = "1..*", paramLabel = "FILE|FOLDER")
    private List<Path> paths = List.of();

    ReadCommand(Console console, Messages messages) {
        this.console = console;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        var outcome = new Outcome();
        var files = InputFiles.of(paths);
        if (options.json()) {
            try (var result = new JsonResult(console.out())) {
                Readings.of(files, reading -> {
                    outcome.add(reading);
                    result.file(reading);
                });
            }
        } else {
            Readings.of(files, reading -> {
                outcome.add(reading);
                console.out().println(reading.file() + ": " + reading.forms().size());
            });
        }
        return outcome.exitStatus();
    }
}
