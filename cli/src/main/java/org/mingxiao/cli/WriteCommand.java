package org.mingxiao.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.mingxiao.cli.language.Messages;
import org.mingxiao.cli.page.FilePage;
import org.mingxiao.documents.Documents;
import org.mingxiao.documents.Reading;
import org.mingxiao.documents.json.JsonWritten;
import org.mingxiao.documents.writing.NotPrintable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mingxiao write}: forms in the official layout. */
@Command(name = "write")
final class WriteCommand implements Callable<Integer> {
    private final Console console;
    private final Messages messages;

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Option(names = "--to", paramLabel = "docx|xlsx|pdf|html|json", required = true)
    private WriteFormat to = WriteFormat.DOCX;

    @Option(names = "--out", paramLabel = "DIR", required = true)
    private Path out = Path.of("");

    @Parameters(arity = "1..*", paramLabel = "FILE|FOLDER", descriptionKey = "paths")
    private List<Path> paths = List.of();

    private boolean failed;
    private boolean anyWritten;

    WriteCommand(Console console, Messages messages) {
        this.console = console;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        var run = new FileRun(console, messages, options);
        var outputs = new OutputFiles(out, to, Documents.files(paths));
        if (options.json()) {
            try (var result = new JsonWritten(console.out())) {
                run.read(paths, reading -> {
                    run.count(reading);
                    result.file(reading, write(reading, outputs, run));
                });
            }
        } else {
            var page = new FilePage(run.sheet(), messages);
            run.read(paths, reading -> {
                run.count(reading);
                page.written(reading, write(reading, outputs, run));
            });
        }
        int status = run.end();
        if (!anyWritten) {
            return ExitStatus.NOTHING;
        }
        return failed ? ExitStatus.PROBLEMS : status;
    }

    private List<String> write(Reading reading, OutputFiles outputs, FileRun run) {
        var written = new ArrayList<String>();
        for (var form : reading.forms()) {
            try {
                var file = outputs.write(Path.of(reading.file()), to.write(reading, form));
                anyWritten = true;
                written.add(file.toString().replace('\\', '/'));
            } catch (OutputFiles.SourceFileException e) {
                failed = true;
                run.say(messages.text("write.source", e.file()));
            } catch (NotPrintable e) {
                failed = true;
                run.say(messages.text(
                        "write.failed",
                        reading.file(),
                        e.message(messages.bundle().getLocale())));
            } catch (IOException e) {
                failed = true;
                run.say(messages.text("write.failed", reading.file(), reason(e)));
            }
        }
        return written;
    }

    /** What the file system says, without the name of an exception. */
    private static String reason(IOException failure) {
        if (failure instanceof FileAlreadyExistsException exists) {
            return exists.getFile() + ": not a folder";
        }
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }
}
