package org.mingxiao.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.mingxiao.cli.language.Messages;
import org.mingxiao.cli.page.FilePage;
import org.mingxiao.core.review.Finding;
import org.mingxiao.core.review.Review;
import org.mingxiao.core.review.Reviewed;
import org.mingxiao.core.review.Reviewed.FormFindings;
import org.mingxiao.core.review.Severity;
import org.mingxiao.documents.Reading;
import org.mingxiao.documents.json.JsonResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mingxiao review}: reads, then reviews everything that was given together. */
@Command(name = "review")
final class ReviewCommand implements Callable<Integer> {
    private final Console console;
    private final Messages messages;

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Option(names = "--fail-on", paramLabel = "error|warning|info")
    private @Nullable Severity failOn;

    @Parameters(arity = "1..*", paramLabel = "FILE|FOLDER", descriptionKey = "paths")
    private List<Path> paths = List.of();

    ReviewCommand(Console console, Messages messages) {
        this.console = console;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        var run = new FileRun(console, messages, options);
        var readings = new ArrayList<Reading>();
        run.read(paths, reading -> {
            run.count(reading);
            readings.add(reading);
        });
        var reviewed = Review.of(
                readings.stream().flatMap(reading -> reading.forms().stream()).toList());
        var all = reviewed.all().toList();
        var files = readings.stream()
                .flatMap(reading -> reading.forms().stream().map(form -> reading.file()))
                .toList();
        if (options.json()) {
            try (var result = new JsonResult(console.out())) {
                eachFile(readings, reviewed, result::file);
                result.across(reviewed.across(), files);
            }
        } else {
            var page = new FilePage(run.sheet(), messages);
            eachFile(readings, reviewed, page::reviewed);
            page.across(reviewed.across(), files, all);
        }
        int status = run.end();
        return status != ExitStatus.NOTHING && fails(all) ? ExitStatus.FINDINGS : status;
    }

    private static void eachFile(
            List<Reading> readings, Reviewed reviewed, BiConsumer<Reading, List<FormFindings>> file) {
        int first = 0;
        for (var reading : readings) {
            int next = first + reading.forms().size();
            file.accept(reading, reviewed.forms().subList(first, next));
            first = next;
        }
    }

    /** The severities are declared from the gravest to the least. */
    private boolean fails(List<Finding> findings) {
        return failOn != null && findings.stream().anyMatch(f -> f.severity().compareTo(failOn) <= 0);
    }
}
