package org.mingxiao.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.mingxiao.core.review.Review;
import org.mingxiao.documents.Reading;
import org.mingxiao.documents.json.JsonResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code mingxiao review}: reads, then reviews everything that was given together. */
@Command(name = "review")
final class ReviewCommand implements Callable<Integer> {
    private final Console console;
    private final Messages messages;

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Parameters(arity = "1..*", paramLabel = "FILE|FOLDER")
    private List<Path> paths = List.of();

    ReviewCommand(Console console, Messages messages) {
        this.console = console;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        var outcome = new Outcome();
        var readings = new ArrayList<Reading>();
        Readings.of(InputFiles.of(paths), reading -> {
            outcome.add(reading);
            readings.add(reading);
        });
        var reviewed = Review.of(
                readings.stream().flatMap(reading -> reading.forms().stream()).toList());
        try (var result = new JsonResult(console.out())) {
            int first = 0;
            for (var reading : readings) {
                int next = first + reading.forms().size();
                result.file(reading, reviewed.forms().subList(first, next));
                first = next;
            }
            result.across(reviewed.across());
        }
        return outcome.exitStatus();
    }
}
