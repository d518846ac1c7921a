package org.mingxiao.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.mingxiao.cli.language.Messages;
import org.mingxiao.cli.page.FilePage;
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

    @Parameters(arity = "1..*", paramLabel = "FILE|FOLDER", descriptionKey = "paths")
    private List<Path> paths = List.of();

    ReadCommand(Console console, Messages messages) {
        this.console = console;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        var run = new FileRun(console, messages, options);
        if (options.json()) {
            try (var result = new JsonResult(console.out())) {
                run.read(paths, reading -> {
                    run.count(reading);
                    result.file(reading);
                });
            }
        } else {
            var page = new FilePage(run.sheet(), messages);
            run.read(paths, reading -> {
                run.count(reading);
                page.read(reading);
                console.out().flush();
            });
        }
        return run.end();
    }
}
